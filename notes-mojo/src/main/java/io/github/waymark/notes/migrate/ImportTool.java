package io.github.waymark.notes.migrate;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tools whose change files can be imported. */
public enum ImportTool {
    /** Uses the same format, so nothing is converted; the files are only copied if they are elsewhere. */
    RENO("releasenotes"),
    LOGCHANGE("changelog"),
    LOG4J_CHANGELOG("src/changelog"),
    TOWNCRIER("newsfragments"),
    CHANGIE(".changes"),
    CHANGES("src/changes/changes.xml"),
    KEEP_A_CHANGELOG("CHANGELOG.md"),
    /** The releases that GitHub's API returns as JSON. */
    GITHUB_RELEASES("releases.json"),
    /** A changelog in AsciiDoc. */
    ASCIIDOC("CHANGELOG.adoc"),
    /** A changelog with headings such as {@code Version 1.2.0}, in Markdown or plain text. */
    VERSION_HEADINGS("CHANGELOG.md");

    private final String defaultLocation;

    ImportTool(String defaultLocation) {
        this.defaultLocation = defaultLocation;
    }

    /** The default location of its files. */
    public String defaultLocation() {
        return defaultLocation;
    }

    /** Its name in settings. */
    public String word() {
        return this == CHANGES ? "changes.xml" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What was read.
     *
     * @param notUnderstood what is in no note or in a section that is only a guess, a line each, with its place
     */
    public record Result(List<ImportedNote> notes, List<String> notUnderstood) {
        public Result {
            notes = List.copyOf(notes);
            notUnderstood = List.copyOf(notUnderstood);
        }
    }

    /** Reads the notes at a location. */
    public Result read(Path source) throws IOException {
        if (!Files.exists(source)) {
            throw new ProblemException(new Problem(
                    "The import source does not exist.",
                    source.toString(),
                    "The files of " + word() + " are read from this location.",
                    "Set the location with -Drelease-notes.from."));
        }
        ImportReport report = new ImportReport();
        List<ImportedNote> notes = switch (this) {
            case RENO -> List.of();
            case LOGCHANGE -> LogChange.read(source, report);
            case LOG4J_CHANGELOG -> Log4jChangelog.read(source, report);
            case TOWNCRIER -> TownCrier.read(source, report);
            case CHANGIE -> Changie.read(source, report);
            case CHANGES -> ChangesXml.read(source, report);
            case KEEP_A_CHANGELOG -> KeepAChangelog.read(source, report);
            case GITHUB_RELEASES -> GitHubReleases.read(source, report);
            case ASCIIDOC -> AsciiDocChangelog.read(source, report);
            case VERSION_HEADINGS -> VersionChangelog.read(source, report);
        };
        return new Result(notes.stream().filter(note -> !note.isEmpty()).toList(), report.lines());
    }

    /** The section for a change type of another tool. */
    static String section(String word, String where, ImportReport report) {
        Optional<String> known = knownSection(word);
        String shorter = word.replaceAll("\\([^)]*\\)", " ");
        if (known.isEmpty() && knownSection(shorter).isPresent()) {
            report.add(where, word, "what is in parentheses is not in the notes");
            return knownSection(shorter).get();
        }
        if (known.isEmpty() && !word.isBlank()) {
            report.add(where, word, "no section with this name, its entries are in 'other'");
        }
        return known.orElse("other");
    }

    /** The section for a change type of another tool; empty if the word is unknown. */
    static Optional<String> knownSection(String word) {
        // Some projects prefix the types with emojis, or their codes.
        String plain = word.replaceAll(":\\w+:", " ")
                .replaceAll("[^\\p{L} ]+", " ")
                .strip()
                .replaceAll(" +", " ")
                .toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (plain) {
                    case "added",
                            "add",
                            "feature",
                            "features",
                            "new",
                            "new features",
                            "new feature",
                            "enhancement",
                            "enhancements",
                            "new and noteworthy",
                            "improvement",
                            "improvements",
                            "improved" -> "features";
                    case "deprecated", "deprecation", "deprecations" -> "deprecations";
                    case "removed",
                            "remove",
                            "removal",
                            "removals",
                            "breaking",
                            "breaking change",
                            "breaking changes",
                            "config",
                            "upgrade notes",
                            "upgrading",
                            "incompatible changes",
                            "migration" -> "upgrade";
                    case "fixed", "fix", "fixes", "bugfix", "bugfixes", "bug", "bugs", "bug fixes", "bug fix" ->
                        "fixes";
                    case "security", "security fixes" -> "security";
                    case "known issues", "issues", "known issue" -> "issues";
                    // Few such changes need work when upgrading, and an upgrade note requires a major release.
                    case "changed",
                            "change",
                            "changes",
                            "updated",
                            "update",
                            "updates",
                            "other",
                            "others",
                            "misc",
                            "miscellaneous",
                            "doc",
                            "docs",
                            "documentation",
                            "dependency update",
                            "dependency updates",
                            "dependencies",
                            "dependency upgrades",
                            "what s changed",
                            "other changes" -> "other";
                    default -> null;
                });
    }
}
