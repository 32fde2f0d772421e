package dev.mizan.codegen;

import dev.mizan.codegen.react.ReactTarget;
import dev.mizan.codegen.stage1.Stage1Target;
import dev.mizan.codegen.typescript.Declarations;
import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.Shape;
import dev.mizan.ir.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
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
 * List<ClientFile> files = ClientGenerator.generate(KdlReader.read("api.kdl", text), List.of("react"));
 * }</pre>
 */
public final class ClientGenerator {

    /** The targets there are; {@code stage1} is always emitted. */
    public static final List<String> TARGETS = List.of("react", "stage1");

    private ClientGenerator() {}

    /**
     * The files of the targets, sorted by path; the same contract gives the same bytes.
     *
     * @param contract a linked contract
     * @param targets the words of {@link #TARGETS}, in the order in which the barrel prefers them
     * @throws CodegenException if a target is unknown, two things would get one name, or the contract needs something
     *     that is not emitted
     */
    public static List<ClientFile> generate(MizanIr contract, List<String> targets) {
        targets.forEach(ClientGenerator::known);
        refuseWhatIsNotEmitted(contract);
        TypeScriptContract view = new TypeScriptContract(contract);
        boolean react = targets.contains("react");
        Declarations names = Stage1Target.declarations(view);
        if (react) {
            names.addAll(ReactTarget.declarations(view));
        }
        names.check();
        List<ClientFile> files =
                new ArrayList<>(Stage1Target.emit(view, react ? Optional.of("react") : Optional.empty()));
        if (react) {
            files.add(ReactTarget.emit(view));
        }
        files.sort(Comparator.comparing(ClientFile::path));
        refuseTwins(files);
        return List.copyOf(files);
    }

    private static void known(String target) {
        if (!TARGETS.contains(target)) {
            throw new CodegenException(List.of(unknownTarget(target)));
        }
    }

    /** The sentence about a target that there is not. */
    public static String unknownTarget(String target) {
        return "unknown target \"" + target + "\" (expected: one of " + String.join(", ", TARGETS) + ")."
                + Suggestions.didYouMean(target, TARGETS);
    }

    private static void refuseWhatIsNotEmitted(MizanIr contract) {
        List<String> problems = contract.functions().stream()
                .flatMap(function -> Stream.concat(uploads(function), streams(function)))
                .toList();
        if (!problems.isEmpty()) {
            throw new CodegenException(problems);
        }
    }

    private static void refuseTwins(List<ClientFile> files) {
        Map<String, List<String>> twins = files.stream()
                .map(ClientFile::path)
                .collect(Collectors.groupingBy(
                        path -> path.toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()));
        List<String> problems = twins.values().stream()
                .filter(paths -> paths.size() > 1)
                .map(paths -> "the files " + String.join(" and ", paths) + " differ in case only, which not every file"
                        + " system tells apart. Rename a context: @MizanContext(\"…\").")
                .toList();
        if (!problems.isEmpty()) {
            throw new CodegenException(problems);
        }
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
