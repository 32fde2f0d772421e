package dev.mizan.wire;

import dev.mizan.ir.MizanIr;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.MalformedJsonException;
import dev.mizan.wire.WireStep.Capture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A case as frames, for servers without HTTP: calls and bundles of a caller, without what only HTTP has (status,
 * headers, methods, bodies that are no JSON). Where a case asks for the session with a password, the connection is that
 * user's from then on.
 */
final class FrameScript {

    /** A frame holds this at most; larger bodies are cases of HTTP's own limits. */
    private static final int LARGEST = 256 << 10;

    private final WireCase wireCase;
    private final FrameParams params;
    private final Map<String, String> values;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> captured = new HashSet<>();
    private String user = "";

    /** Whether the step carries the CSRF token; without it a known caller's call is a case of CSRF. */
    private boolean proof;

    private FrameScript(WireCase wireCase, MizanIr contract) {
        this.wireCase = wireCase;
        this.params = new FrameParams(contract);
        this.values = new HashMap<>(wireCase.vocabulary().values());
    }

    /**
     * One exchange.
     *
     * @param user the caller; empty for nobody
     * @param id the frame's id
     * @param frame what is sent
     * @param bundle whether the answer's result stands for the whole body, as that of a context
     * @param step what the answer's content must be, and what is taken from it
     */
    record Line(String user, String id, String frame, boolean bundle, WireStep step) {}

    /** The exchanges of {@code wireCase}; empty if one of them cannot be said in frames. */
    static Optional<List<Line>> of(WireCase wireCase, MizanIr contract) {
        FrameScript script = new FrameScript(wireCase, contract);
        for (WireStep step : wireCase.steps()) {
            if (!script.identified(step) || !script.add(step)) {
                return Optional.empty();
            }
        }
        return script.lines.isEmpty() ? Optional.empty() : Optional.of(script.lines);
    }

    /** Takes what the headers say of the caller; whether they say nothing else. */
    private boolean identified(WireStep step) {
        proof = false;
        if (!step.request().withheld().isEmpty() || step.parallel() > 1) {
            return false;
        }
        for (WireRequest.Header header : step.request().headers()) {
            String name = header.name().toString();
            boolean known = name.equals("${csrf-header}") && takeProof(header.value())
                    || name.equalsIgnoreCase("Content-Type")
                            && header.value().toString().equals("application/json")
                    || name.equalsIgnoreCase("Authorization") && takeUser(header.value());
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private boolean takeProof(Template header) {
        proof = header.toString().equals("${csrf}");
        return proof;
    }

    /** Takes the user of HTTP Basic; a user's password is the name. */
    private boolean takeUser(Template header) {
        String value = values.containsKey(inner(header)) ? header.fill(values) : "";
        if (!value.startsWith("Basic ")) {
            return false;
        }
        String decoded = new String(Base64.getDecoder().decode(value.substring(6)), StandardCharsets.UTF_8);
        String name = decoded.split(":", 2)[0];
        user = name;
        return decoded.equals(name + ":" + name);
    }

    private static String inner(Template template) {
        return template.names().stream().findFirst().orElse("");
    }

    private boolean add(WireStep step) {
        WireRequest request = step.request();
        if (!values.keySet().containsAll(request.target().names())) {
            return false;
        }
        String method = request.method().toString();
        String target = request.target().fill(values);
        String base = values.getOrDefault("base", "");
        if (method.equals("GET")
                && target.equals(base + "/session/")
                && !step.captures().isEmpty()) {
            return true;
        }
        if (!knowsAll(StepReader.expected(step.expected()))) {
            return false;
        }
        for (Capture capture : step.captures()) {
            if (!(capture instanceof Capture.OfBody)) {
                return false;
            }
            captured.add(capture.name());
        }
        Optional<String> frame = Optional.empty();
        boolean refused = !user.isEmpty() && !proof;
        if (method.equals("POST") && !refused && target.equals(base + "/call/")) {
            frame = request.body().flatMap(this::call);
        } else if (method.equals("GET") && target.startsWith(base + "/ctx/")) {
            frame = fetch(target.substring((base + "/ctx/").length()));
        }
        frame.ifPresent(text -> lines.add(new Line(user, id(), text, method.equals("GET"), step)));
        return frame.isPresent();
    }

    private boolean knowsAll(List<Template> templates) {
        return templates.stream()
                .flatMap(template -> template.names().stream())
                .allMatch(name -> values.containsKey(name)
                        || captured.contains(name)
                        || wireCase.vocabulary().patterns().containsKey(name));
    }

    private String id() {
        return Integer.toString(lines.size() + 1);
    }

    /** The body with the frame's own members before its own, written as the case writes them. */
    private Optional<String> call(Body body) {
        byte[] bytes = body.bytes(values);
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        try {
            JsonValue json = JsonReader.read(bytes);
            if (!(json instanceof JsonObject object)
                    || object.size() == 0
                    || object.get("id") != null
                    || object.get("type") != null) {
                return Optional.empty();
            }
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        return Optional.of("{\"id\":\"" + id() + "\",\"type\":\"call\"," + text.substring(1));
    }

    private Optional<String> fetch(String path) {
        int slash = path.indexOf('/');
        String rest = slash < 0 ? "" : path.substring(slash + 1);
        if (slash < 1 || !path.substring(0, slash).matches("[a-z0-9_]+") || !(rest.isEmpty() || rest.startsWith("?"))) {
            return Optional.empty();
        }
        String context = path.substring(0, slash);
        return params.json(context, rest.isEmpty() ? "" : rest.substring(1))
                .map(json -> "{\"context\":\"" + context + "\",\"id\":\"" + id() + "\",\"params\":" + json
                        + ",\"type\":\"fetch\"}");
    }

    @Override
    public String toString() {
        return wireCase.id();
    }
}
