package io.github.waymark.notes.maven;

import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.notes.migrate.ImportTool;
import io.github.waymark.notes.migrate.ImportedNote;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Converts the change entries of another tool to notes, in the markup language of the project's notes. Notes of past releases contain
 * their version.
 *
 * <p>What an importer does not understand is reported with its place, and nothing is left out silently. A repeated import changes nothing. Repositories of reno need no import, because their notes are read as they are.
 */
@Mojo(name = "import", requiresProject = false, aggregator = true, threadSafe = true)
public final class ImportMojo extends NotesMojo {

    /**
     * The tool: reno, logchange, log4j-changelog, towncrier, changie, changes.xml, keep-a-changelog, github-releases, asciidoc or
     * version-headings.
     */
    @Parameter(property = "release-notes.tool")
    private @Nullable String tool;

    /** The tool's file or folder; by default its usual place. */
    @Parameter(property = "release-notes.from")
    private @Nullable File from;

    /** The file for the report of what was not understood, a line per place; by default it is logged as warnings. */
    @Parameter(property = "release-notes.output")
    private @Nullable File output;

    @Override
    void run(ReleasedProduct product) throws IOException {
        if (tool == null) {
            throw new ProblemException(new Problem(
                    "-Drelease-notes.tool is not set.",
                    "-Drelease-notes.tool",
                    "The tool determines the format of the files.",
                    "Run `mvn release-notes:import -Drelease-notes.tool=keep-a-changelog`."));
        }
        ImportTool source =
                EnumParameter.of("release-notes.tool", tool, List.of(ImportTool.values()), ImportTool::word);
        NotesDirectory notesDirectory = product.notesDirectory();
        Path place = product.folder().resolve(from == null ? source.defaultLocation() : from.getPath());
        ImportTool.Result result = source.read(place);
        List<ImportedNote> notes = result.notes();
        Path target = notesDirectory
                .top()
                .resolve(product.config().conventions().folders().get(0));
        int entries = 0;
        int written = 0;
        for (ImportedNote original : notes) {
            ImportedNote note = original.convertedTo(product.config().form().language());
            entries += note.entries();
            written += writeFile(target.resolve(note.fileName()), note.text()) ? 1 : 0;
        }
        getLog().info(
                        source == ImportTool.RENO
                                ? "reno's notes are read as they are, nothing to import"
                                : Count.of(entries, "entry") + " in " + Count.of(notes.size(), "note") + ", " + written
                                        + " new, in "
                                        + notesDirectory.relativeToTop(target));
        reportNotUnderstood(product, result.notUnderstood());
    }

    private void reportNotUnderstood(ReleasedProduct product, List<String> lines) {
        if (output != null) {
            report(product, String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"), output, true);
        }
        if (lines.isEmpty()) {
            return;
        }
        if (output == null) {
            lines.forEach(line -> getLog().warn(line));
        }
        getLog().warn(Count.of(lines.size(), "place") + " not understood" + (output == null ? "" : ", see " + output)
                + ": compare the notes with the source there");
    }
}
