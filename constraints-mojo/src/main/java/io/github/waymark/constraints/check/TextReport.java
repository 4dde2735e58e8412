package io.github.waymark.constraints.check;

import io.github.waymark.constraints.tree.ModuleTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Findings for people: those that are the same in several modules once. */
final class TextReport {

    private TextReport() {}

    static String of(Result result) {
        StringBuilder text = new StringBuilder();
        for (String finding : findings(result.violations())) {
            text.append("violation: ").append(finding).append('\n');
        }
        for (String finding : findings(result.warnings())) {
            text.append("warning: ").append(finding).append('\n');
        }
        return text.append(result.summary()).append('\n').toString();
    }

    /** A text of several lines for each. */
    static List<String> findings(Collection<Finding> findings) {
        List<String> texts = new ArrayList<>();
        for (List<Finding> same : Result.together(List.copyOf(findings))) {
            texts.add(text(same));
        }
        return texts;
    }

    private static String text(List<Finding> same) {
        Finding first = same.get(0);
        StringBuilder text = new StringBuilder(first.message())
                .append(" (")
                .append(first.place().line(":"))
                .append(")\n  path: ")
                .append(String.join(" -> ", first.path()));
        if (same.size() > 1) {
            text.append("\n        and in ")
                    .append(same.size() - 1)
                    .append(" more: ")
                    .append(modules(same));
        }
        if (!first.part().equals(ModuleTree.DEPENDENCIES)) {
            text.append("\n  tree: ").append(first.part());
        }
        text.append("\n  why:  ").append(first.brought());
        for (Finding.Asker other : first.others()) {
            text.append("\n        ").append(other.by()).append(" asks for ").append(other.asked());
        }
        return text.append("\n  mend: ").append(first.mend()).toString();
    }

    private static String modules(List<Finding> same) {
        List<String> names = same.stream()
                .skip(1)
                .map(finding -> finding.module().artifact())
                .distinct()
                .limit(5)
                .toList();
        return String.join(", ", names) + (same.size() > 6 ? ", …" : "");
    }
}
