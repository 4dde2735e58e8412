package io.github.waymark.constraints.update;

import io.github.waymark.constraints.advisory.Advisory;
import io.github.waymark.constraints.report.ReportFormat;
import io.github.waymark.json.JsonMap;
import io.github.waymark.text.Count;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the result of an update as text, Markdown or JSON. */
public final class UpdateReport {

    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

    private UpdateReport() {}

    /** The report, ending with a line break. */
    public static String of(UpdateResult result, ReportFormat format, Instant now) {
        return switch (format) {
            case TEXT -> text(result);
            case MARKDOWN -> new MarkdownReport(result, now).text();
            case JSON -> json(result);
        };
    }

    private static String text(UpdateResult result) {
        StringBuilder text = new StringBuilder();
        for (Proposal proposal : result.proposed()) {
            for (EntryUpdate change : proposal.changes()) {
                text.append(change.isNew() ? "add: " : "update: ")
                        .append(change.text())
                        .append(" (")
                        .append(change.changeWord())
                        .append(change.released()
                                .map(released -> ", released " + DAY.format(released))
                                .orElse(""))
                        .append(")\n");
                change.details()
                        .fixed()
                        .forEach(one ->
                                text.append("  fixes: ").append(one.text()).append('\n'));
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
        UpdateResult.Evidence evidence = result.evidence();
        evidence.vulnerable()
                .forEach(line -> text.append("vulnerable: ").append(line).append('\n'));
        evidence.requests()
                .forEach(line -> text.append("requested: ").append(line).append('\n'));
        for (UpdateResult.ProjectRow row : evidence.projects()) {
            text.append(row.passed() ? "passes: " : "fails: ")
                    .append(row.project())
                    .append(row.commit().isEmpty() ? "" : " at " + row.commit())
                    .append(row.reason().isEmpty() ? "" : ": " + row.reason())
                    .append('\n');
        }
        evidence.untested()
                .forEach(line -> text.append("not tested: ").append(line).append('\n'));
        result.undated().ifPresent(line -> text.append(line).append('\n'));
        return text.append(result.summary()).append('\n').toString();
    }

    /** One line per reason and release, and only one for all releases of unknown age. */
    static List<String> lines(UpdateResult result) {
        Map<String, List<NotProposed>> same = new LinkedHashMap<>();
        for (NotProposed notProposed : result.notProposed()) {
            same.computeIfAbsent(notProposed.missingAge().orElse(notProposed.groupKey()), key -> new ArrayList<>())
                    .add(notProposed);
        }
        return same.values().stream().map(UpdateReport::line).toList();
    }

    private static String line(List<NotProposed> same) {
        NotProposed notProposed = same.get(0);
        if (same.size() > 1 && notProposed.missingAge().isPresent()) {
            return "the release dates of " + Count.of(same.size(), "entry") + " are unknown, and "
                    + notProposed.missingAge().get() + ": "
                    + same.stream().map(one -> versions(one, "")).collect(Collectors.joining(", "));
        }
        String others = same.size() == 1 ? "" : " and " + (same.size() - 1) + " more of its groupId";
        return versions(notProposed, others) + ": " + notProposed.reason();
    }

    private static String versions(NotProposed notProposed, String others) {
        String lower = notProposed.more() == 0 ? "" : " or " + Count.of(notProposed.more(), "lower version");
        return notProposed.entry().key() + others + " " + notProposed.entry().version()
                + (notProposed.version().isEmpty() ? "" : " to " + notProposed.version() + lower);
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
        UpdateResult.Evidence evidence = result.evidence();
        return JsonMap.report()
                .add("list", result.list())
                .add("title", result.title())
                .add("labels", result.labels())
                .add("branch", result.branch())
                .add("proof", result.proof())
                .add("builds", result.builds())
                .add("proposed", proposed)
                .add("heldBack", held)
                .add("left", notProposed)
                .add("vulnerable", evidence.vulnerable())
                .add("requests", evidence.requests())
                .add("projects", projects(evidence))
                .add("untested", evidence.untested())
                .text();
    }

    private static List<JsonMap> projects(UpdateResult.Evidence evidence) {
        List<JsonMap> projects = new ArrayList<>();
        for (UpdateResult.ProjectRow row : evidence.projects()) {
            projects.add(new JsonMap()
                    .add("project", row.project())
                    .add("commit", row.commit())
                    .add("passed", row.passed())
                    .add("reason", row.reason()));
        }
        return projects;
    }

    private static List<JsonMap> changes(Proposal proposal) {
        List<JsonMap> changes = new ArrayList<>();
        for (EntryUpdate change : proposal.changes()) {
            JsonMap json = new JsonMap()
                    .add("key", change.entry().key())
                    .add("from", change.isNew() ? "" : change.entry().version())
                    .add("to", change.version())
                    .add("jump", change.changeWord());
            change.released().ifPresent(released -> json.add("released", DAY.format(released)));
            UpdateDetails details = change.details();
            add(json, "home", details.home());
            add(json, "releases", details.releases());
            add(json, "comparison", details.comparison());
            if (!details.notes().isEmpty()) {
                json.add("notes", details.notes());
            }
            if (!details.fixed().isEmpty()) {
                json.add("fixes", details.fixed().stream().map(Advisory::id).toList());
            }
            changes.add(json);
        }
        return changes;
    }

    private static void add(JsonMap json, String name, String value) {
        if (!value.isEmpty()) {
            json.add(name, value);
        }
    }
}
