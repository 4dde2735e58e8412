package io.github.waymark.constraints.check;

import io.github.waymark.constraints.tree.BuiltWith;
import io.github.waymark.constraints.tree.ModuleTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Formats findings as text. */
public final class TextReport {

    private TextReport() {}

    /** One text of several lines per finding. Findings that are the same in several modules are grouped. */
    public static List<String> of(Collection<DependencyFinding> findings) {
        List<String> texts = new ArrayList<>();
        for (List<DependencyFinding> same : CheckResult.grouped(List.copyOf(findings))) {
            texts.add(text(same));
        }
        return texts;
    }

    static String text(List<DependencyFinding> same) {
        DependencyFinding first = same.get(0);
        StringBuilder text = new StringBuilder(first.message())
                .append(" (")
                .append(first.place().fileAndLine())
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
        if (first.built() != BuiltWith.EITHER) {
            text.append("\n  tree: ").append(first.built().text());
        }
        text.append("\n  why:  ").append(first.why());
        for (DependencyFinding.OtherRequest other : first.others()) {
            text.append("\n        ").append(other.by()).append(" requests ").append(other.requested());
        }
        return text.append("\n  fix:  ").append(first.fix()).toString();
    }

    private static String modules(List<DependencyFinding> same) {
        List<String> names = same.stream()
                .skip(1)
                .map(finding -> finding.module().artifact())
                .distinct()
                .limit(5)
                .toList();
        return String.join(", ", names) + (same.size() > 6 ? ", …" : "");
    }
}
