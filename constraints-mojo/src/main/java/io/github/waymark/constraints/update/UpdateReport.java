package io.github.waymark.constraints.update;

import io.github.waymark.constraints.report.Form;
import io.github.waymark.json.JsonMap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells an outcome: as the text of a review, or for programs. */
public final class UpdateReport {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

    private UpdateReport() {}

    /** The report, ended by a line end. */
    public static String of(UpdateResult outcome, Form form, Instant now) {
        return switch (form) {
            case TEXT -> text(outcome);
            case MARKDOWN -> markdown(outcome, now);
            case JSON -> json(outcome);
        };
    }

    private static String text(UpdateResult outcome) {
        StringBuilder text = new StringBuilder();
        for (Proposal proposal : outcome.proposed()) {
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
        for (UpdateResult.HeldBack held : outcome.heldBack()) {
            for (EntryUpdate change : held.proposal().changes()) {
                text.append("held back: ")
                        .append(change.text())
                        .append(": ")
                        .append(held.reason())
                        .append('\n');
            }
        }
        lines(outcome).forEach(line -> text.append("left: ").append(line).append('\n'));
        return text.append(outcome.summary()).append('\n').toString();
    }

    /** A line for each reason and release: of a large one all parts are mostly left for one reason. */
    private static List<String> lines(UpdateResult outcome) {
        Map<String, List<NotProposed>> same = new LinkedHashMap<>();
        for (NotProposed notProposed : outcome.notProposed()) {
            same.computeIfAbsent(notProposed.sameness(), key -> new ArrayList<>())
                    .add(notProposed);
        }
        return same.values().stream().map(UpdateReport::line).toList();
    }

    private static String line(List<NotProposed> same) {
        NotProposed notProposed = same.get(0);
        String others = same.size() == 1 ? "" : " and " + (same.size() - 1) + " more of its groupId";
        String lower = notProposed.more() == 0 ? "" : " nor " + notProposed.more() + " below it";
        return notProposed.entry().key() + others + " " + notProposed.entry().version()
                + (notProposed.version().isEmpty() ? "" : ", not " + notProposed.version() + lower) + ": "
                + notProposed.reason();
    }

    private static String markdown(UpdateResult outcome, Instant now) {
        StringBuilder text = new StringBuilder("# Update of " + outcome.list() + "\n\n");
        text.append(outcome.summary())
                .append(outcome.branch().isEmpty() ? "" : "; the policy is that of `" + outcome.branch() + "`")
                .append(".\n");
        for (Proposal proposal : outcome.proposed()) {
            text.append("\n## ").append(proposal.family()).append("\n\n");
            text.append("| | from | to | jump | released | days ago |\n|---|---|---|---|---|--:|\n");
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
        held(outcome, text);
        notProposed(outcome, text);
        return text.toString();
    }

    private static void held(UpdateResult outcome, StringBuilder text) {
        if (!outcome.heldBack().isEmpty()) {
            String proof = outcome.proof().isEmpty() ? "" : ", or `" + outcome.proof() + "`,";
            text.append("\n## Held back\n\nResolving the modules here").append(proof);
            text.append(" fails with these:\n\n");
            for (UpdateResult.HeldBack held : outcome.heldBack()) {
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

    private static void notProposed(UpdateResult outcome, StringBuilder text) {
        if (!outcome.notProposed().isEmpty()) {
            text.append("\n## Left alone\n\n");
            lines(outcome).forEach(line -> text.append("- ").append(line).append('\n'));
        }
    }

    private static String day(EntryUpdate change) {
        return change.released().map(DAY::format).orElse("unknown");
    }

    private static String json(UpdateResult outcome) {
        List<JsonMap> proposed = new ArrayList<>();
        for (Proposal proposal : outcome.proposed()) {
            proposed.add(new JsonMap().add("family", proposal.family()).add("changes", changes(proposal)));
        }
        List<JsonMap> held = new ArrayList<>();
        for (UpdateResult.HeldBack one : outcome.heldBack()) {
            held.add(new JsonMap()
                    .add("family", one.proposal().family())
                    .add("reason", one.reason())
                    .add("changes", changes(one.proposal())));
        }
        List<JsonMap> notProposed = new ArrayList<>();
        for (NotProposed one : outcome.notProposed()) {
            notProposed.add(new JsonMap()
                    .add("key", one.entry().key())
                    .add("from", one.entry().version())
                    .add("version", one.version())
                    .add("more", one.more())
                    .add("reason", one.reason()));
        }
        return JsonMap.report()
                .add("list", outcome.list())
                .add("branch", outcome.branch())
                .add("proof", outcome.proof())
                .add("builds", outcome.builds())
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
