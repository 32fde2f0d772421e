package dev.mizan.processor.validate;

import dev.mizan.processor.model.RoundModel;
import dev.mizan.processor.model.Shapes;
import dev.mizan.processor.model.TypeModel;
import dev.mizan.processor.model.Use;
import java.util.Map;
import java.util.TreeMap;

/** The application's types that a use reaches. */
final class Reach {

    private final RoundModel round;
    private final Map<String, TypeModel> reached = new TreeMap<>();

    private Reach(RoundModel round) {
        this.round = round;
    }

    static Map<String, TypeModel> of(RoundModel round, Use use) {
        Reach reach = new Reach(round);
        reach.add(use);
        return reach.reached;
    }

    private void add(Use use) {
        switch (use.kind()) {
            case Use.Sequence sequence -> add(sequence.element());
            case Use.Dictionary dictionary -> add(dictionary.value());
            case Use.Maybe maybe -> add(maybe.value());
            case Use.Named named -> {
                TypeModel type = round.types().get(named.key());
                if (type != null && reached.put(named.key(), type) == null) {
                    Shapes.parts(type).forEach(this::add);
                }
            }
            case Use.Scalar scalar -> {}
            case Use.Anything anything -> {}
            case Use.Broken broken -> {}
        }
    }
}
