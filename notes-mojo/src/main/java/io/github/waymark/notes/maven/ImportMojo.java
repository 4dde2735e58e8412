package io.github.waymark.notes.maven;

import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.notes.migrate.ImportTool;
import io.github.waymark.notes.migrate.ImportedNote;
import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes notes of what another tool keeps, in the language that the project's notes are written in. Releases of the past become notes
 * with their version written in them.
 *
 * <p>Importing the same again changes nothing. reno's repositories need no import: their notes are read as they are.
 */
@Mojo(name = "import", requiresProject = false, aggregator = true, threadSafe = true)
public final class ImportMojo extends NotesMojo {

    /** reno, logchange, log4j-changelog, towncrier, changie, changes.xml or keep-a-changelog. */
    @Parameter(property = "release-notes.tool")
    private @Nullable String tool;

    /** The tool's file or folder; where the tool usually has it when it isn't set. */
    @Parameter(property = "release-notes.from")
    private @Nullable File from;

    @Override
    void run(ReleasedProduct product) throws IOException {
        if (tool == null) {
            throw new ProblemException(new Problem(
                    "No tool is named.",
                    "release-notes.tool",
                    "It tells how the files are read.",
                    "Run `mvn release-notes:import -Drelease-notes.tool=keep-a-changelog`."));
        }
        ImportTool source =
                EnumParameter.of("release-notes.tool", tool, List.of(ImportTool.values()), ImportTool::word);
        NotesDirectory home = product.home();
        Path place = product.folder().resolve(from == null ? source.defaultLocation() : from.getPath());
        List<ImportedNote> notes = source.read(place);
        Path target = home.top().resolve(product.config().rules().folders().get(0));
        int entries = 0;
        int written = 0;
        for (ImportedNote original : notes) {
            ImportedNote note = original.convertedTo(product.config().form().language());
            entries += note.entries();
            written += OutputFile.write(target.resolve(note.fileName()), note.text()) ? 1 : 0;
        }
        getLog().info(
                        source == ImportTool.RENO
                                ? "reno's notes are read as they are, nothing is to be imported"
                                : entries + " entries in " + notes.size() + " notes, " + written + " of them new, in "
                                        + home.relativeToTop(target));
    }
}
