package io.github.waymark.notes.scan.store;

import io.github.waymark.notes.scan.branch.ReleaseTag;
import io.github.waymark.notes.scan.branch.SeriesStart;
import io.github.waymark.problem.Problem;
import io.github.waymark.version.PreRelease;
import io.github.waymark.version.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts the notes of a branch to text and back, for the cache. Every build reads it, so the format needs no parser. */
final class BranchNotesText {

    static final char FIELD = '\u0002';
    static final char RECORD = '\u0003';

    private BranchNotesText() {}

    /** Empty if the text could not be read back. */
    static Optional<Map<String, String>> write(BranchNotes line) {
        StringBuilder releases = new StringBuilder();
        Map<String, Integer> indexes = new HashMap<>();
        for (ReleaseTag release : line.newestFirst()) {
            indexes.put(release.commit(), indexes.size());
            add(releases, release);
        }
        StringBuilder notes = new StringBuilder(line.paths().size() * 64);
        for (String path : line.paths()) {
            if (path.indexOf(FIELD) >= 0 || path.indexOf(RECORD) >= 0) {
                return Optional.empty();
            }
            ReleaseTag release = line.released().get(path);
            notes.append(path)
                    .append(FIELD)
                    .append(release == null ? "" : indexes.get(release.commit()))
                    .append(RECORD);
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("branch", line.branch().orElse(""));
        values.put("commit", line.commit());
        values.put("tip", line.nameOfTip());
        values.put("base", line.base().isPresent() ? line.base().get().commit() : "");
        values.put(
                "start",
                line.start()
                        .map(start -> (start.included() ? "+" : "-") + start.commit())
                        .orElse(""));
        values.put("releases", releases.toString());
        values.put("notes", notes.toString());
        StringBuilder deleted = new StringBuilder();
        line.deleted()
                .forEach((key, release) -> deleted.append(Long.toHexString(key))
                        .append(FIELD)
                        .append(indexes.get(release.commit()))
                        .append(RECORD));
        values.put("deleted", deleted.toString());
        values.put("warnings", warnings(line.warnings()));
        return Optional.of(values);
    }

    private static void add(StringBuilder text, ReleaseTag release) {
        Version version = release.version();
        text.append(release.tag()).append(FIELD).append(release.commit()).append(FIELD);
        text.append(release.time().getEpochSecond())
                .append(FIELD)
                .append(version.text())
                .append(FIELD);
        text.append(version.major())
                .append(FIELD)
                .append(version.minor())
                .append(FIELD)
                .append(version.patch());
        text.append(FIELD);
        if (version.preRelease().isPresent()) {
            PreRelease preRelease = version.preRelease().get();
            text.append(preRelease.kind().name())
                    .append(FIELD)
                    .append(preRelease.serial())
                    .append(FIELD);
        } else if (!release.others().isEmpty()) {
            text.append(FIELD);
        }
        for (ReleaseTag.Other other : release.others()) {
            text.append(other.tag()).append(FIELD).append(other.name()).append(FIELD);
        }
        text.append(RECORD);
    }

    private static String warnings(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(problem.what()).append(FIELD).append(problem.where()).append(FIELD);
            text.append(problem.why())
                    .append(FIELD)
                    .append(problem.fix())
                    .append(FIELD)
                    .append(RECORD);
        }
        return text.toString();
    }

    /** Empty if nothing was cached. */
    static Optional<BranchNotes> read(Map<String, String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<ReleaseTag> releases = new ArrayList<>();
        for (List<String> fields : records(value(values, "releases"))) {
            releases.add(release(fields));
        }
        List<String> paths = new ArrayList<>();
        Map<String, ReleaseTag> released = new HashMap<>();
        for (List<String> fields : records(value(values, "notes"))) {
            paths.add(fields.get(0));
            if (!fields.get(1).isEmpty()) {
                released.put(fields.get(0), releases.get(Integer.parseInt(fields.get(1))));
            }
        }
        Map<Long, ReleaseTag> deleted = new HashMap<>();
        for (List<String> fields : records(value(values, "deleted"))) {
            deleted.put(Long.parseUnsignedLong(fields.get(0), 16), releases.get(Integer.parseInt(fields.get(1))));
        }
        List<Problem> warnings = new ArrayList<>();
        for (List<String> fields : records(value(values, "warnings"))) {
            warnings.add(new Problem(fields.get(0), fields.get(1), fields.get(2), fields.get(3)));
        }
        String branch = value(values, "branch");
        return Optional.of(new BranchNotes(
                branch.isEmpty() ? Optional.empty() : Optional.of(branch),
                value(values, "commit"),
                value(values, "tip"),
                base(value(values, "base"), releases),
                releases,
                paths,
                released,
                deleted,
                start(value(values, "start")),
                warnings));
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    /** Records in older source archives have no base. */
    private static Optional<ReleaseTag> base(String commit, List<ReleaseTag> newestFirst) {
        for (ReleaseTag release : newestFirst) {
            if (commit.isEmpty() || release.commit().equals(commit)) {
                return Optional.of(release);
            }
        }
        return Optional.empty();
    }

    private static Optional<SeriesStart.Start> start(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new SeriesStart.Start(text.substring(1), text.charAt(0) == '+'));
    }

    private static ReleaseTag release(List<String> fields) {
        Optional<PreRelease> preRelease = fields.get(7).isEmpty()
                ? Optional.empty()
                : Optional.of(new PreRelease(PreRelease.Kind.valueOf(fields.get(7)), Long.parseLong(fields.get(8))));
        Version version = new Version(
                Long.parseLong(fields.get(4)),
                Long.parseLong(fields.get(5)),
                Long.parseLong(fields.get(6)),
                preRelease,
                fields.get(3));
        List<ReleaseTag.Other> others = new ArrayList<>();
        for (int i = preRelease.isEmpty() ? 8 : 9; i + 1 < fields.size(); i += 2) {
            others.add(new ReleaseTag.Other(fields.get(i), fields.get(i + 1)));
        }
        return new ReleaseTag(
                fields.get(0), version, fields.get(1), Instant.ofEpochSecond(Long.parseLong(fields.get(2))), others);
    }

    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf(RECORD, at);
            List<String> fields = new ArrayList<>(9);
            int start = at;
            for (int i = text.indexOf(FIELD, start); i >= 0 && i < end; i = text.indexOf(FIELD, start)) {
                fields.add(text.substring(start, i));
                start = i + 1;
            }
            fields.add(text.substring(start, end));
            records.add(fields);
            at = end + 1;
        }
        return records;
    }
}
