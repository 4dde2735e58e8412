package io.github.waymark.notes.maven;

import io.github.waymark.environment.Terminal;
import io.github.waymark.git.commits.Commit;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.draft.NoteDraft;
import io.github.waymark.notes.draft.Slug;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Creates a note.
 *
 * <p>The file contains one entry, in the section that {@code -Drelease-notes.section=fixes} sets. Without it, the goal prompts for section
 * and text if Maven runs on a terminal. With {@code -B} it does not prompt, and the section is to be chosen in the file: `lint` and `build`
 * fail until it is. A {@code template} in the settings is used instead, if neither section nor text is set.
 */
@Mojo(name = "new", requiresProject = false, aggregator = true, threadSafe = true)
public final class NewMojo extends HistoryMojo {

    private static final int ID_BYTES = 8;

    /** What changed, in a few words; becomes part of the file name. */
    @Parameter(property = "release-notes.slug")
    private @Nullable String slug;

    /** The section of the entry, such as fixes; by default a prompt on a terminal, otherwise to be chosen in the file. */
    @Parameter(property = "release-notes.section")
    private @Nullable String section;

    /** The text of the entry. */
    @Parameter(property = "release-notes.text")
    private @Nullable String text;

    /** The issues of the entry, separated by commas. */
    @Parameter(property = "release-notes.issue")
    private List<String> issue = List.of();

    /** The modules that the entry applies to, separated by commas. */
    @Parameter(property = "release-notes.module")
    private List<String> module = List.of();

    /** A file with the initial text of the note. */
    @Parameter(property = "release-notes.fromTemplate")
    private @Nullable File fromTemplate;

    /** A commit whose message becomes the text of the note, such as HEAD. */
    @Parameter(property = "release-notes.fromCommit")
    private @Nullable String fromCommit;

    /** Whether to open the note in the editor that VISUAL or EDITOR sets, and to wait until it exits. */
    @Parameter(property = "release-notes.edit", defaultValue = "false")
    private boolean edit;

    /** Whether to add the note to git's index. */
    @Parameter(property = "release-notes.gitAdd", defaultValue = "false")
    private boolean gitAdd;

    @Override
    void run(ReleasedProduct product) throws IOException {
        NotesDirectory notesDirectory = product.notesDirectory();
        Config config = product.config();
        NoteDraft draft = new NoteDraft(config);
        NewNotePrompt prompt = prompt();
        Optional<Commit> commit = commit(notesDirectory);
        Slug name = Slug.of(slug(commit, prompt), config.subfolders());
        SecureRandom random = new SecureRandom();
        NoteDraft.Content known =
                fromTemplate == null ? prompt.content(content(commit), config.form()) : content(commit);
        String content = fromTemplate == null
                ? draft.text(known)
                : template(product.folder().resolve(fromTemplate.toPath()));
        Path file = draft.write(notesDirectory, name, content, () -> {
            byte[] id = new byte[ID_BYTES];
            random.nextBytes(id);
            return HexFormat.of().formatHex(id);
        });
        getLog().info("created " + notesDirectory.relativeToTop(file));
        if (edit) {
            Editor.open(file, folder(), environment(), getLog());
        }
        getLog().info(draft.nextSteps(notesDirectory.relativeToTop(file), known));
        if (gitAdd) {
            GitAdd.add(notesDirectory, file, buildContext().openReader(notesDirectory));
        }
    }

    private Optional<Commit> commit(NotesDirectory notesDirectory) {
        if (fromCommit == null) {
            return Optional.empty();
        }
        try (RepositoryReader reader = buildContext().openReader(notesDirectory)) {
            String id = reader.resolve(fromCommit)
                    .orElseThrow(() -> new ProblemException(new Problem(
                            "Unknown commit '" + fromCommit + "'.",
                            "-Drelease-notes.fromCommit",
                            "Its message becomes the text of the note.",
                            "Set it to a commit of this repository, such as HEAD.")));
            return Optional.of(reader.commit(id));
        }
    }

    private String slug(Optional<Commit> commit, NewNotePrompt prompt) throws IOException {
        if (slug != null) {
            return slug;
        }
        return commit.isPresent() ? commit.get().subject().replaceAll("[/\\\\]", " ") : prompt.slug();
    }

    private NoteDraft.Content content(Optional<Commit> commit) {
        return new NoteDraft.Content(
                Optional.ofNullable(section),
                Optional.ofNullable(text).or(() -> commit.map(NewMojo::message)),
                issue,
                module);
    }

    /** The message without its trailers. */
    private static String message(Commit commit) {
        return commit.message()
                .replaceAll("(?m)(?:^[A-Z][A-Za-z-]+: .*\n?)++\\z", "")
                .strip();
    }

    private NewNotePrompt prompt() {
        boolean interactive = session().getRequest().isInteractiveMode() && Terminal.isPresent();
        Charset charset = Charset.defaultCharset();
        return new NewNotePrompt(
                interactive
                        ? Optional.of(new Prompt(
                                new BufferedReader(new InputStreamReader(System.in, charset)),
                                new PrintWriter(System.out, true, charset)))
                        : Optional.empty());
    }

    private static String template(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    "The template does not exist.",
                    file.toString(),
                    "Its text becomes the text of the note.",
                    "Correct the path in -Drelease-notes.fromTemplate."));
        }
        return Files.readString(file);
    }
}
