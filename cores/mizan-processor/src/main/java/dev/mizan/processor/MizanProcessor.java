package dev.mizan.processor;

import dev.mizan.processor.model.Report;
import dev.mizan.processor.read.Roots;
import dev.mizan.processor.read.RoundReader;
import dev.mizan.processor.read.Strays;
import dev.mizan.processor.validate.RoundValidator;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Reads annotated sources, checks them, and writes the contract, invokers and codecs.
 *
 * <p>While types are missing that another processor may still generate, everything waits for the next round.
 */
public final class MizanProcessor extends AbstractProcessor {

    private final Roots roots = Roots.none();
    private final Set<String> ownTypes = new HashSet<>();
    private boolean waiting;

    private RoundReader reader;
    private Reporter reporter;
    private Output output;

    /** A processor for one compilation; the compiler makes it. */
    public MizanProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("dev.mizan.annotations.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        reporter = new Reporter(environment.getMessager());
        output = new Output(environment.getFiler(), environment.getElementUtils());
        Properties adapter = output.adapterProperties();
        reader = new RoundReader(environment.getElementUtils(), environment.getTypeUtils(), output::classFile, adapter);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            ownTypes.add(root.toString());
        }
        Report strays = new Report();
        Strays.check(processingEnv.getElementUtils(), round, strays);
        reporter.print(strays);
        boolean added = roots.add(processingEnv.getElementUtils(), round);
        if (added || waiting) {
            processRound(round.processingOver());
        }
        if (round.processingOver() && !round.errorRaised()) {
            output.finish();
            Report report = new Report();
            output.checkModules(report);
            reporter.print(report);
        }
        return false;
    }

    private void processRound(boolean last) {
        RoundReader.Outcome outcome = reader.read(roots, ownTypes, last);
        waiting = outcome.incomplete();
        if (waiting && !last) {
            return;
        }
        Report report = outcome.report();
        RoundValidator.check(outcome.model(), report);
        reporter.print(report);
        if (!report.failed() && !waiting) {
            output.write(outcome.model(), report);
            reporter.print(report);
        }
    }
}
