package io.github.waymark.constraints.update;

import io.github.waymark.constraints.report.ReportFormat;
import io.github.waymark.json.JsonMap;
import io.github.waymark.text.Count;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the result of an update as text, Markdown or JSON. */
public final class UpdateReport {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

    private UpdateReport() {}

    /** The report, ending with a line break. */
    public static String of(UpdateResult result, ReportFormat format, Instant now) {
        return switch (format) {
            case TEXT -> text(result);
            case MARKDOWN -> markdown(result, now);
            case JSON -> json(result);
        };
    }

    private static String text(UpdateResult result) {
        StringBuilder text = new StringBuilder();
        for (Proposal proposal : result.proposed()) {
            for (EntryUpdate change : proposal.changes()) {
                text.append("update: ")
                        .append(change.text())
                        .append(" (")
                        .append(change.versionChange().word())
                        .append(change.released()
                                .map(released -> ", released " + DAY.format(released))
                                .orElse(""))
                        .append(")\n");
            }
        }
        for (UpdateResult.HeldBack held : result.heldBack()) {
            for (EntryUpdate change : held.proposal().changes()) {
                text.append("held back: ")
                        .append(change.text())
                        .append(": ")
                        .append(held.reason())
                        .append('\n');
            }
        }
        lines(result).forEach(line -> text.append("not proposed: ").append(line).append('\n'));
        return text.append(result.summary()).append('\n').toString();
    }

    /** One line per reason and release. */
    private static List<String> lines(UpdateResult result) {
        Map<String, List<NotProposed>> same = new LinkedHashMap<>();
        for (NotProposed notProposed : result.notProposed()) {
            same.computeIfAbsent(notProposed.groupKey(), key -> new ArrayList<>())
                    .add(notProposed);
        }
        return same.values().stream().map(UpdateReport::line).toList();
    }

    private static String line(List<NotProposed> same) {
        NotProposed notProposed = same.get(0);
        String others = same.size() == 1 ? "" : " and " + (same.size() - 1) + " more of its groupId";
        String lower = notProposed.more() == 0 ? "" : " or " + Count.of(notProposed.more(), "lower version");
        return notProposed.entry().key() + others + " " + notProposed.entry().version()
                + (notProposed.version().isEmpty() ? "" : " to " + notProposed.version() + lower) + ": "
                + notProposed.reason();
    }

    private static String markdown(UpdateResult result, Instant now) {
        StringBuilder text = new StringBuilder("# Update of " + result.list() + "\n\n");
        text.append(result.summary())
                .append(result.branch().isEmpty() ? "" : "; policy of the branch `" + result.branch() + "`")
                .append(".\n");
        for (Proposal proposal : result.proposed()) {
            text.append("\n## ").append(proposal.family()).append("\n\n");
            text.append("| Entry | From | To | Change | Released | Days ago |\n|---|---|---|---|---|--:|\n");
            for (EntryUpdate change : proposal.changes()) {
                text.append("| ")
                        .append(change.entry().key())
                        .append(" | ")
                        .append(change.entry().version())
                        .append(" | ")
                        .append(change.version())
                        .append(" | ")
                        .append(change.versionChange().word())
                        .append(" | ")
                        .append(day(change))
                        .append(" | ")
                        .append(change.released()
                                .map(released -> String.valueOf(
                                        Duration.between(released, now).toDays()))
                                .orElse(""))
                        .append(" |\n");
            }
        }
        held(result, text);
        notProposed(result, text);
        return text.toString();
    }

    private static void held(UpdateResult result, StringBuilder text) {
        if (!result.heldBack().isEmpty()) {
            String proof = result.proof().isEmpty() ? "" : " or `" + result.proof() + "`";
            text.append("\n## Held back\n\nResolving the modules")
                    .append(proof)
                    .append(" fails with these updates:\n\n");
            for (UpdateResult.HeldBack held : result.heldBack()) {
                for (EntryUpdate change : held.proposal().changes()) {
                    text.append("- ")
                            .append(change.text())
                            .append(": ")
                            .append(held.reason())
                            .append('\n');
                }
            }
        }
    }

    private static void notProposed(UpdateResult result, StringBuilder text) {
        if (!result.notProposed().isEmpty()) {
            text.append("\n## Not proposed\n\n");
            lines(result).forEach(line -> text.append("- ").append(line).append('\n'));
        }
    }

    private static String day(EntryUpdate change) {
        return change.released().map(DAY::format).orElse("unknown");
    }

    private static String json(UpdateResult result) {
        List<JsonMap> proposed = new ArrayList<>();
        for (Proposal proposal : result.proposed()) {
            proposed.add(new JsonMap().add("family", proposal.family()).add("changes", changes(proposal)));
        }
        List<JsonMap> held = new ArrayList<>();
        for (UpdateResult.HeldBack one : result.heldBack()) {
            held.add(new JsonMap()
                    .add("family", one.proposal().family())
                    .add("reason", one.reason())
                    .add("changes", changes(one.proposal())));
        }
        List<JsonMap> notProposed = new ArrayList<>();
        for (NotProposed one : result.notProposed()) {
            notProposed.add(new JsonMap()
                    .add("key", one.entry().key())
                    .add("from", one.entry().version())
                    .add("version", one.version())
                    .add("more", one.more())
                    .add("reason", one.reason()));
        }
        return JsonMap.report()
                .add("list", result.list())
                .add("branch", result.branch())
                .add("proof", result.proof())
                .add("builds", result.builds())
                .add("proposed", proposed)
                .add("heldBack", held)
                .add("left", notProposed)
                .text();
    }

    private static List<JsonMap> changes(Proposal proposal) {
        List<JsonMap> changes = new ArrayList<>();
        for (EntryUpdate change : proposal.changes()) {
            JsonMap json = new JsonMap()
                    .add("key", change.entry().key())
                    .add("from", change.entry().version())
                    .add("to", change.version())
                    .add("jump", change.versionChange().word());
            change.released().ifPresent(released -> json.add("released", DAY.format(released)));
            changes.add(json);
        }
        return changes;
    }
}
