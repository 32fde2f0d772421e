package dev.mizan.ir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The sets of params that mutations can name of one context. */
final class ParamSubsets {

    /** Beyond so many nullable arguments of one target only all and none of them are told apart. */
    private static final int TOLD_APART = 4;

    private static final Comparator<List<String>> ORDER =
            Comparator.<List<String>>comparingInt(List::size).thenComparing(subset -> String.join(",", subset));

    private ParamSubsets() {}

    /** Every set, the smaller ones first; params that no read has are left out, which names more instances. */
    static SortedSet<List<String>> of(MizanIr linked, String context, List<String> readable) {
        SortedSet<List<String>> all = new TreeSet<>(ORDER);
        all.add(List.of());
        all.add(readable);
        for (FunctionDef function : linked.functions()) {
            targets(function, context).forEach(params -> add(function, params, readable, all));
        }
        return all;
    }

    private static Stream<List<String>> targets(FunctionDef function, String context) {
        return Stream.concat(
                function.affects().stream()
                        .filter(target -> target.context().equals(context))
                        .map(AffectsDef::params),
                function.merges().stream()
                        .filter(merge -> merge.context().equals(context))
                        .map(MergeDef::params));
    }

    private static void add(
            FunctionDef function, List<String> params, List<String> readable, SortedSet<List<String>> all) {
        List<String> named = params.stream()
                .filter(readable::contains)
                .sorted(CodePoints.ORDER)
                .toList();
        List<String> nullable =
                named.stream().filter(param -> isNullable(function, param)).toList();
        int combinations = 1 << Math.min(nullable.size(), TOLD_APART);
        for (int absent = 0; absent < combinations; absent++) {
            List<String> left = new ArrayList<>(named);
            if (nullable.size() > TOLD_APART && absent > 0) {
                left.removeAll(nullable);
            } else {
                for (int i = 0; i < nullable.size(); i++) {
                    if ((absent >> i & 1) == 1) {
                        left.remove(nullable.get(i));
                    }
                }
            }
            all.add(List.copyOf(left));
        }
    }

    private static boolean isNullable(FunctionDef function, String param) {
        Optional<ParamDef> def = function.input().stream()
                .filter(each -> each.name().equals(param))
                .findFirst();
        return def.map(each -> each.shape().shape() instanceof Shape.OptionalShape)
                .orElse(true);
    }
}
