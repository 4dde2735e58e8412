package io.github.waymark.constraints.update;

import io.github.waymark.constraints.advisory.Advisory;
import io.github.waymark.text.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The report for reviewers: a table of the proposals, and then what each of them changes.
 *
 * <p>Forges cut the text of a merge request after 65,536 characters. A longer report is shortened by steps until it fits, from the least
 * important on, and says what was left out.
 */
final class MarkdownReport {

    private static final int MAX_LENGTH = 60_000;
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final int NOTE_LENGTH = 400;

    private final UpdateResult result;
    private final Instant now;

    MarkdownReport(UpdateResult result, Instant now) {
        this.result = result;
        this.now = now;
    }

    /** How many rows and lines of each kind are written. */
    private record Limits(int entries, int notes, int lines, int proposals) {}

    String text() {
        List<Limits> steps = List.of(
                new Limits(NO_LIMIT, 10, NO_LIMIT, NO_LIMIT),
                new Limits(NO_LIMIT, 3, 100, NO_LIMIT),
                new Limits(50, 1, 50, NO_LIMIT),
                new Limits(10, 0, 25, NO_LIMIT),
                new Limits(3, 0, 10, 200),
                new Limits(0, 0, 5, 100));
        String text = "";
        for (Limits limits : steps) {
            text = text(limits);
            if (text.length() <= MAX_LENGTH) {
                return text;
            }
        }
        return text.substring(0, MAX_LENGTH) + "\n\nThe rest is left out.\n";
    }

    private String text(Limits limits) {
        StringBuilder text = new StringBuilder("# Update of " + result.list() + "\n\n");
        text.append(result.summary())
                .append(result.branch().isEmpty() ? "" : "; policy of the branch `" + result.branch() + "`")
                .append(".\n");
        untested(text);
        summary(text, limits);
        held(text, limits);
        lines(text, "Known vulnerabilities", result.evidence().vulnerable(), limits);
        lines(text, "Requests above the list", result.evidence().requests(), limits);
        projects(text);
        proposals(text, limits);
        lines(text, "Not proposed", UpdateReport.lines(result), limits);
        return text.toString();
    }

    private void untested(StringBuilder text) {
        if (!result.evidence().untested().isEmpty()) {
            text.append("\nNot tested:\n\n");
            result.evidence()
                    .untested()
                    .forEach(line -> text.append("- ").append(escaped(line)).append('\n'));
        }
    }

    /** One row per proposal, which is one decision. */
    private void summary(StringBuilder text, Limits limits) {
        if (result.proposed().isEmpty()) {
            return;
        }
        text.append("\n| Proposal | Entries | Largest change | Newest, days | Fixes |\n|---|--:|---|--:|---|\n");
        List<Proposal> shown =
                result.proposed().stream().limit(limits.proposals()).toList();
        for (Proposal proposal : shown) {
            List<EntryUpdate> changes = proposal.changes();
            text.append("| ")
                    .append(cell(title(proposal)))
                    .append(" | ")
                    .append(changes.size())
                    .append(" | ")
                    .append(UpdateResult.largest(changes))
                    .append(" | ")
                    .append(changes.stream()
                            .flatMap(change -> change.released().stream())
                            .max(Comparator.naturalOrder())
                            .map(this::days)
                            .orElse(""))
                    .append(" | ")
                    .append(fixes(changes))
                    .append(" |\n");
        }
        more(text, result.proposed().size() - shown.size(), "more proposal");
        result.undated().ifPresent(line -> text.append("\n").append(line).append("\n"));
    }

    private static String title(Proposal proposal) {
        EntryUpdate first = proposal.changes().get(0);
        return proposal.family().contains(" -> ")
                ? proposal.family()
                : proposal.family() + " " + (first.isNew() ? "" : first.entry().version() + " -> ") + first.version();
    }

    private static String fixes(List<EntryUpdate> changes) {
        List<String> ids = changes.stream()
                .flatMap(change -> change.details().fixed().stream())
                .map(one -> link(one.id(), one.link()))
                .distinct()
                .toList();
        return String.join(", ", ids);
    }

    private void proposals(StringBuilder text, Limits limits) {
        for (Proposal proposal :
                result.proposed().stream().limit(limits.proposals()).toList()) {
            text.append("\n## ").append(escaped(proposal.family())).append("\n\n");
            text.append(
                    "| Entry | From | To | Change | Released | Days ago | Links |\n|---|---|---|---|---|--:|---|\n");
            List<EntryUpdate> shown =
                    proposal.changes().stream().limit(limits.entries()).toList();
            shown.forEach(change -> row(text, change));
            more(text, proposal.changes().size() - shown.size(), "more entry");
            for (EntryUpdate change : shown) {
                for (Advisory one : change.details().fixed()) {
                    text.append("\nFixes ")
                            .append(link(one.id(), one.link()))
                            .append(escaped(one.text().substring(one.id().length())))
                            .append("\n");
                }
            }
            notes(text, shown, limits);
        }
    }

    private void row(StringBuilder text, EntryUpdate change) {
        UpdateDetails details = change.details();
        List<String> links = new ArrayList<>();
        if (!details.comparison().isEmpty()) {
            links.add(link("comparison", details.comparison()));
        }
        if (!details.releases().isEmpty()) {
            links.add(link("releases", details.releases()));
        } else if (!details.home().isEmpty()) {
            links.add(link("home", details.home()));
        }
        text.append("| ")
                .append(cell(change.entry().key()))
                .append(" | ")
                .append(change.isNew() ? "" : cell(change.entry().version()))
                .append(" | ")
                .append(cell(change.version()))
                .append(" | ")
                .append(change.changeWord())
                .append(" | ")
                .append(change.released().map(UpdateReport.DAY::format).orElse(""))
                .append(" | ")
                .append(change.released().map(this::days).orElse(""))
                .append(" | ")
                .append(String.join(", ", links))
                .append(" |\n");
    }

    private static void notes(StringBuilder text, List<EntryUpdate> changes, Limits limits) {
        for (EntryUpdate change : changes) {
            List<String> notes = change.details().notes();
            List<String> shown = notes.stream().limit(limits.notes()).toList();
            if (!shown.isEmpty()) {
                text.append("\nRelease notes of ")
                        .append(escaped(change.entry().key()))
                        .append(":\n\n");
                for (String note : shown) {
                    String line = note.length() > NOTE_LENGTH ? note.substring(0, NOTE_LENGTH) + "…" : note;
                    text.append("- ").append(escaped(line)).append('\n');
                }
                more(text, notes.size() - shown.size(), "more note");
            }
        }
    }

    private void held(StringBuilder text, Limits limits) {
        if (result.heldBack().isEmpty()) {
            return;
        }
        text.append("\n## Held back\n\nThe list is not changed where a test fails:\n\n");
        int shown = 0;
        int all = 0;
        for (UpdateResult.HeldBack held : result.heldBack()) {
            List<EntryUpdate> changes = held.proposal().changes();
            List<EntryUpdate> listed =
                    changes.stream().limit(Math.max(0, limits.lines() - shown)).toList();
            all += changes.size();
            shown += listed.size();
            if (!listed.isEmpty()) {
                heldBack(text, held, listed);
            }
        }
        more(text, all - shown, "more update");
    }

    /** The reason once, and then the entries, if there are several. */
    private static void heldBack(StringBuilder text, UpdateResult.HeldBack held, List<EntryUpdate> listed) {
        int entries = held.proposal().changes().size();
        boolean single = entries == 1;
        String what = single ? listed.get(0).text() : title(held.proposal()) + ", " + Count.of(entries, "entry");
        text.append("- ")
                .append(escaped(what))
                .append(": ")
                .append(escaped(held.reason()))
                .append('\n');
        if (!single) {
            listed.forEach(
                    change -> text.append("  - ").append(escaped(change.text())).append('\n'));
        }
    }

    /** One row per project, and before them how many pass. */
    private void projects(StringBuilder text) {
        List<UpdateResult.ProjectRow> rows = result.evidence().projects();
        if (rows.isEmpty()) {
            return;
        }
        long passed = rows.stream().filter(UpdateResult.ProjectRow::passed).count();
        text.append("\n## Projects\n\n")
                .append(passed)
                .append(" of ")
                .append(rows.size())
                .append(rows.size() == 1 ? " project passes" : " projects pass")
                .append(" with the proposals.\n\n| Project | Commit | Result |\n|---|---|---|\n");
        for (UpdateResult.ProjectRow row : rows) {
            text.append("| ")
                    .append(cell(row.project()))
                    .append(" | ")
                    .append(row.commit())
                    .append(" | ")
                    .append(row.passed() ? "passes" : cell(row.reason()))
                    .append(" |\n");
        }
    }

    private static void lines(StringBuilder text, String title, List<String> lines, Limits limits) {
        if (lines.isEmpty()) {
            return;
        }
        text.append("\n## ").append(title).append("\n\n");
        List<String> shown = lines.stream().limit(limits.lines()).toList();
        shown.forEach(line -> text.append("- ").append(escaped(line)).append('\n'));
        more(text, lines.size() - shown.size(), "more line");
    }

    private static void more(StringBuilder text, int left, String what) {
        if (left > 0) {
            text.append("\nAnd ").append(Count.of(left, what)).append(".\n");
        }
    }

    private String days(Instant released) {
        return String.valueOf(Duration.between(released, now).toDays());
    }

    private static String link(String text, String url) {
        boolean plain = url.matches("https?://[^\\s()<>|\"]+");
        return plain ? "[" + text + "](" + url + ")" : text;
    }

    private static String cell(String text) {
        return escaped(text).replace("|", "\\|");
    }

    /** Text of others must neither be markup nor notify anyone: {@code @name} and {@code #1} are links on forges. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("](", "] (")
                .replaceAll("#(?=\\d)", "&#35;")
                .replace("@", "&#64;");
    }
}
