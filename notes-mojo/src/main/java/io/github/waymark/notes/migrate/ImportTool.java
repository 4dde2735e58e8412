package io.github.waymark.notes.migrate;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The tools whose change files can be imported. */
public enum ImportTool {
    /** Uses the same format, so nothing is converted; the files are only copied if they are elsewhere. */
    RENO("releasenotes"),
    LOGCHANGE("changelog"),
    LOG4J_CHANGELOG("src/changelog"),
    TOWNCRIER("newsfragments"),
    CHANGIE(".changes"),
    CHANGES("src/changes/changes.xml"),
    KEEP_A_CHANGELOG("CHANGELOG.md");

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

    /** Reads the notes at a location. */
    public List<ImportedNote> read(Path source) throws IOException {
        if (!Files.exists(source)) {
            throw new ProblemException(new Problem(
                    "The import source does not exist.",
                    source.toString(),
                    "The files of " + word() + " are read from this location.",
                    "Set the location with -Drelease-notes.from."));
        }
        List<ImportedNote> notes = switch (this) {
            case RENO -> List.of();
            case LOGCHANGE -> LogChange.read(source);
            case LOG4J_CHANGELOG -> Log4jChangelog.read(source);
            case TOWNCRIER -> TownCrier.read(source);
            case CHANGIE -> Changie.read(source);
            case CHANGES -> ChangesXml.read(source);
            case KEEP_A_CHANGELOG -> KeepAChangelog.read(source);
        };
        return notes.stream().filter(note -> !note.isEmpty()).toList();
    }

    /** The section for a change type of another tool. */
    static String section(String word) {
        // Some projects prefix the types with emojis.
        String plain = word.replaceAll("[^\\p{L} ]+", "").strip().toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "added", "add", "feature", "features", "new", "enhancement" -> "features";
            case "deprecated", "deprecation", "deprecations" -> "deprecations";
            case "removed", "remove", "removal", "breaking", "config" -> "upgrade";
            case "fixed", "fix", "bugfix", "bug", "bugs", "bug fixes" -> "fixes";
            case "security" -> "security";
            case "known issues", "issues", "known issue" -> "issues";
            // Also "changed" and "updated": few such changes need work when upgrading, and a major release does.
            default -> "other";
        };
    }
}
