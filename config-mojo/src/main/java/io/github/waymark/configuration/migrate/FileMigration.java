package io.github.waymark.configuration.migrate;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.history.jgit.UnifiedDiff;
import java.util.List;
import java.util.Optional;

/**
 * The change of a file.
 *
 * @param text the new text
 */
public record FileMigration(ConfigurationFile file, String text, List<Rename> renames, List<Refusal> refusals) {

    public FileMigration {
        renames = List.copyOf(renames);
        refusals = List.copyOf(refusals);
    }

    /** Whether the text is another one. */
    public boolean isChange() {
        return !text.equals(file.text());
    }

    /** The new content, in the encoding of the file. */
    public byte[] content() {
        return text.getBytes(file.charset());
    }

    /** The change as {@code git apply} accepts it; empty if there is none. */
    public String patch() {
        String name = file.path().name();
        return isChange()
                ? "diff --git a/" + name + " b/" + name + "\n"
                        + UnifiedDiff.of(
                                name, Optional.of(file.text().getBytes(file.charset())), content(), file.charset())
                : "";
    }
}
