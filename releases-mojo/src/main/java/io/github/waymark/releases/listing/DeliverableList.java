package io.github.waymark.releases.listing;

import io.github.waymark.json.JsonMap;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.ReleaseModel;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of deliverables as text, CSV, TSV or JSON.
 *
 * @param unreadable the files that are left out because they can't be read
 * @param allReleases whether there is a line for each release, and not only for the last one
 */
public record DeliverableList(List<ListedDeliverable> deliverables, List<String> unreadable, boolean allReleases) {

    private static final List<String> COLUMNS = List.of(
            "series", "deliverable", "team", "type", "model", "phase", "branch", "releases", "version", "repositories");

    public DeliverableList {
        deliverables = List.copyOf(deliverables);
        unreadable = List.copyOf(unreadable);
    }

    /** The list in a format, ending with a line break. */
    public String text(TableFormat format) {
        return switch (format) {
            case TEXT -> aligned(table()) + Count.of(deliverables.size(), "deliverable") + "\n";
            case CSV -> lines(table(), ",", "\r\n", DeliverableList::csv);
            case TSV -> lines(table(), "\t", "\n", DeliverableList::tsv);
            case JSON -> json();
        };
    }

    private boolean hasCommits() {
        return deliverables.stream().anyMatch(listed -> listed.unreleased().isPresent());
    }

    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>(COLUMNS);
        if (hasCommits()) {
            header.add("unreleased");
        }
        table.add(header);
        for (ListedDeliverable listed : deliverables) {
            List<Release> releases = listed.deliverable().releases();
            if (allReleases) {
                releases.forEach(
                        release -> table.add(row(listed, release.version().text())));
            } else {
                table.add(row(
                        listed,
                        listed.deliverable()
                                .last()
                                .map(last -> last.version().text())
                                .orElse("")));
            }
        }
        return table;
    }

    private static List<String> row(ListedDeliverable listed, String version) {
        Deliverable deliverable = listed.deliverable();
        List<String> row = new ArrayList<>(List.of(
                deliverable.series().name(),
                deliverable.name(),
                deliverable.team(),
                deliverable.type(),
                deliverable.model().map(ReleaseModel::word).orElse(""),
                deliverable.phase().word(),
                DeliverableFilter.hasBranch(deliverable) ? "yes" : "no",
                String.valueOf(deliverable.releases().size()),
                version,
                String.join(
                        " ",
                        deliverable.repositories().stream()
                                .map(RepositorySettings::name)
                                .toList())));
        listed.unreleased().ifPresent(commits -> row.add(String.valueOf(commits.size())));
        return row;
    }

    private static String aligned(List<List<String>> table) {
        List<String> header = table.get(0);
        int[] widths = new int[header.size()];
        for (List<String> row : table) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], tsv(row.get(i)).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = tsv(row.get(i));
                line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private interface Cell {
        String text(String content);
    }

    private static String lines(List<List<String>> table, String separator, String end, Cell cell) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            text.append(String.join(separator, row.stream().map(cell::text).toList()))
                    .append(end);
        }
        return text.toString();
    }

    /** Spreadsheets take texts with these first characters as formulas; files of requests are untrusted. */
    private static String csv(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        String safe = formula ? "'" + cell : cell;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String tsv(String cell) {
        return cell.replaceAll("\\p{Cntrl}", " ");
    }

    private String json() {
        return JsonMap.report()
                .add(
                        "deliverables",
                        deliverables.stream().map(DeliverableList::json).toList())
                .add("unreadable", unreadable)
                .text();
    }

    private static JsonMap json(ListedDeliverable listed) {
        Deliverable deliverable = listed.deliverable();
        JsonMap json = new JsonMap()
                .add("series", deliverable.series().name())
                .add("deliverable", deliverable.name())
                .add("file", deliverable.file())
                .add("team", deliverable.team())
                .add("type", deliverable.type())
                .add("model", deliverable.model().map(ReleaseModel::word).orElse(null))
                .add("phase", deliverable.phase().word())
                .add("branch", DeliverableFilter.hasBranch(deliverable))
                .add(
                        "repositories",
                        deliverable.repositories().stream()
                                .map(RepositorySettings::name)
                                .toList())
                .add(
                        "releases",
                        deliverable.releases().stream()
                                .map(release -> release.version().text())
                                .toList());
        listed.unreleased()
                .ifPresent(commits -> json.add(
                        "unreleased",
                        commits.stream()
                                .map(commit -> new JsonMap()
                                        .add("repository", commit.repository())
                                        .add("commit", commit.id())
                                        .add("subject", commit.subject()))
                                .toList()));
        return json;
    }
}
