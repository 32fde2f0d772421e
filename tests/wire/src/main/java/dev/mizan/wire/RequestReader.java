package dev.mizan.wire;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.wire.WireRequest.Header;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a request: {@code get}, {@code call} or {@code raw} for short, or {@code method} and {@code target}. */
final class RequestReader {

    private static final String JSON = "application/json";

    private RequestReader() {}

    static WireRequest read(Fields fields) {
        List<Header> headers = new ArrayList<>();
        Set<String> withheld = new HashSet<>();
        if (fields.has("headers")) {
            fields.object("headers").all().forEach((name, value) -> {
                if (value == JsonNull.NULL) {
                    withheld.add(name.toLowerCase(Locale.ROOT));
                } else {
                    headers.addAll(lines(name, value, fields.placeOf("headers")));
                }
            });
        }
        WireRequest request = shape(fields, headers, withheld);
        fields.end();
        return request;
    }

    private static WireRequest shape(Fields fields, List<Header> headers, Set<String> withheld) {
        if (fields.has("get")) {
            return request("GET", fields.text("get"), headers, withheld, Optional.empty());
        }
        if (fields.has("call")) {
            String json = CanonicalJson.asWritten(fields.required("call"));
            return call(new Body.Text(Template.of(json)), headers, withheld);
        }
        if (fields.has("raw")) {
            return call(BodyReader.read(fields.required("raw"), fields.placeOf("raw")), headers, withheld);
        }
        Optional<Body> body = fields.value("body").map(value -> BodyReader.read(value, fields.placeOf("body")));
        return request(fields.text("method"), fields.text("target"), headers, withheld, body);
    }

    private static WireRequest call(Body body, List<Header> headers, Set<String> withheld) {
        boolean declared = headers.stream().anyMatch(header -> "content-type".equals(lower(header.name())));
        if (!declared && !withheld.contains("content-type")) {
            headers.addFirst(new Header(Template.of("Content-Type"), Template.of(JSON)));
        }
        return request("POST", "${base}/call/", headers, withheld, Optional.of(body));
    }

    private static WireRequest request(
            String method, String target, List<Header> headers, Set<String> withheld, Optional<Body> body) {
        return new WireRequest(Template.of(method), Template.of(target), headers, withheld, body);
    }

    private static List<Header> lines(String name, JsonValue value, String place) {
        List<JsonValue> values = value instanceof JsonArray array ? array.elements() : List.of(value);
        return values.stream()
                .map(each -> new Header(Template.of(name), Template.of(Fields.text(each, place + "." + name))))
                .toList();
    }

    private static String lower(Template name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }

    /** Every template of {@code request}, to check its placeholders. */
    static List<Template> templates(WireRequest request) {
        List<Template> templates = new ArrayList<>(List.of(request.method(), request.target()));
        request.headers().forEach(header -> templates.addAll(List.of(header.name(), header.value())));
        request.body().ifPresent(body -> collect(body, templates));
        return templates;
    }

    private static void collect(Body body, List<Template> into) {
        switch (body) {
            case Body.Text text -> into.add(text.text());
            case Body.Bytes ignored -> {}
            case Body.Repeat repeat -> collect(repeat.part(), into);
            case Body.Chunked chunked -> collect(chunked.part(), into);
            case Body.Join join -> join.parts().forEach(part -> collect(part, into));
        }
    }
}
