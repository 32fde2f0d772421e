package dev.mizan.codegen;

import dev.mizan.codegen.stage1.Stage1Target;
import dev.mizan.codegen.typescript.Declarations;
import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns a contract into the files of a client.
 *
 * <pre>{@code
 * List<ClientFile> files = ClientGenerator.generate(KdlReader.read("api.kdl", text), ClientRequest.of("react"));
 * }</pre>
 */
public final class ClientGenerator {

    private ClientGenerator() {}

    /**
     * The files of a client, sorted by path; the same contract gives the same bytes.
     *
     * @param contract a linked contract
     * @param request what to emit
     * @throws CodegenException if the request cannot be served, two things would get one name, or the contract needs
     *     something that is not emitted
     */
    public static List<ClientFile> generate(MizanIr contract, ClientRequest request) {
        refuse(request.problems());
        refuse(contract.functions().stream()
                .flatMap(function -> Stream.concat(uploads(function), streams(function)))
                .toList());
        List<ClientFile> files = new ArrayList<>(files(contract, request));
        files.sort(Comparator.comparing(ClientFile::path));
        refuse(twins(files));
        return List.copyOf(files);
    }

    private static List<ClientFile> files(MizanIr contract, ClientRequest request) {
        List<TypeScriptLayer> layers = new ArrayList<>();
        for (String name : new LinkedHashSet<>(request.targets())) {
            switch (Targets.named(name).orElse(null)) {
                case PackageTarget target -> {
                    return target.emit(contract, request.packageName().orElseThrow());
                }
                case TypeScriptLayer layer -> layers.add(layer);
                case null -> {} // stage1, which is always emitted
            }
        }
        return typeScript(new TypeScriptContract(contract), layers);
    }

    private static List<ClientFile> typeScript(TypeScriptContract contract, List<TypeScriptLayer> layers) {
        for (TypeScriptLayer layer : layers) {
            Declarations names = Stage1Target.declarations(contract);
            names.addAll(layer.declarations(contract));
            names.check();
        }
        if (layers.isEmpty()) {
            Stage1Target.declarations(contract).check();
        }
        Optional<String> preferred = layers.stream().findFirst().map(TypeScriptLayer::module);
        return Stream.concat(
                        Stage1Target.emit(contract, preferred).stream(),
                        layers.stream().map(layer -> layer.emit(contract)))
                .toList();
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new CodegenException(problems);
        }
    }

    private static List<String> twins(List<ClientFile> files) {
        Map<String, List<String>> twins = files.stream()
                .map(ClientFile::path)
                .collect(Collectors.groupingBy(
                        path -> path.toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()));
        return twins.values().stream()
                .filter(paths -> paths.size() > 1)
                .map(paths -> "the files " + String.join(" and ", paths) + " differ in case only, which not every file"
                        + " system tells apart. Rename a context: @MizanContext(\"…\").")
                .toList();
    }

    private static Stream<String> uploads(FunctionDef function) {
        return function.input().stream()
                .filter(param -> isUpload(param.shape().shape()))
                .map(param -> "the function \"" + function.name() + "\" takes an upload (param \"" + param.name()
                        + "\"), which no target emits yet. Mark it internal, or take it out of the contract.");
    }

    private static boolean isUpload(Shape shape) {
        return shape instanceof Shape.UploadShape
                || (shape instanceof Shape.ListShape list
                        && isUpload(list.element().shape()))
                || (shape instanceof Shape.OptionalShape optional
                        && isUpload(optional.value().shape()));
    }

    private static Stream<String> streams(FunctionDef function) {
        return function.output() instanceof FunctionDef.Output.Stream
                ? Stream.of("the function \"" + function.name() + "\" answers with a stream, which no target emits yet."
                        + " Mark it internal, or take it out of the contract.")
                : Stream.empty();
    }
}
