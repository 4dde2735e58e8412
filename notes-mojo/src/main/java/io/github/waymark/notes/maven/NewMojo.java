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
 * Makes a new note.
 *
 * <p>Asks for the section and the text when it may; with {@code -B} it never asks, and writes the template where nothing is given.
 */
@Mojo(name = "new", requiresProject = false, aggregator = true, threadSafe = true)
public final class NewMojo extends HistoryMojo {

    private static final int ID_BYTES = 8;

    /** What changed, in a few words; becomes a part of the file's name. */
    @Parameter(property = "release-notes.slug")
    private @Nullable String slug;

    /** The section of the entry, such as fixes. */
    @Parameter(property = "release-notes.section")
    private @Nullable String section;

    /** The text of the entry. */
    @Parameter(property = "release-notes.text")
    private @Nullable String text;

    /** Issues that the entry is about; with commas between them. */
    @Parameter(property = "release-notes.issue")
    private List<String> issue = List.of();

    /** Modules that the entry is about; with commas between them. */
    @Parameter(property = "release-notes.module")
    private List<String> module = List.of();

    /** A file whose text the note starts with. */
    @Parameter(property = "release-notes.fromTemplate")
    private @Nullable File fromTemplate;

    /** A commit whose message the note starts with, such as HEAD. */
    @Parameter(property = "release-notes.fromCommit")
    private @Nullable String fromCommit;

    /** Opens the note in the editor that VISUAL or EDITOR names, and waits for it. */
    @Parameter(property = "release-notes.edit", defaultValue = "false")
    private boolean edit;

    /** Adds the note to git's index. */
    @Parameter(property = "release-notes.gitAdd", defaultValue = "false")
    private boolean gitAdd;

    @Override
    void run(ReleasedProduct product) throws IOException {
        NotesDirectory home = product.home();
        Config config = product.config();
        NoteDraft draft = new NoteDraft(config);
        NewNotePrompt prompt = prompt();
        Optional<Commit> commit = commit(home);
        Slug name = Slug.of(slug(commit, prompt), config.subfolders());
        SecureRandom random = new SecureRandom();
        String content = fromTemplate == null
                ? draft.text(prompt.content(content(commit), config.form()))
                : template(product.folder().resolve(fromTemplate.toPath()));
        Path file = draft.write(home, name, content, () -> {
            byte[] id = new byte[ID_BYTES];
            random.nextBytes(id);
            return HexFormat.of().formatHex(id);
        });
        getLog().info("created " + home.relativeToTop(file));
        if (edit) {
            Editor.open(file, folder(), environment(), getLog());
        }
        if (gitAdd) {
            GitAdd.add(home, file, buildContext().archive(home));
        }
    }

    private Optional<Commit> commit(NotesDirectory home) {
        if (fromCommit == null) {
            return Optional.empty();
        }
        try (RepositoryReader archive = buildContext().archive(home)) {
            String id = archive.resolve(fromCommit)
                    .orElseThrow(() -> new ProblemException(new Problem(
                            "There is no such commit.",
                            "-Drelease-notes.fromCommit=" + fromCommit,
                            "The note starts with its message.",
                            "Name a commit of this repository, such as HEAD.")));
            return Optional.of(archive.commit(id));
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
                .replaceAll("(?m)(?:^[A-Z][A-Za-z-]+: .*\n?)+\\z", "")
                .strip();
    }

    private NewNotePrompt prompt() {
        boolean mayAsk = session().getRequest().isInteractiveMode() && Terminal.isPresent();
        Charset charset = Charset.defaultCharset();
        return new NewNotePrompt(
                mayAsk
                        ? Optional.of(new Prompt(
                                new BufferedReader(new InputStreamReader(System.in, charset)),
                                new PrintWriter(System.out, true, charset)))
                        : Optional.empty());
    }

    private static String template(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    "The template is not there.",
                    file.toString(),
                    "The note starts with its text.",
                    "Correct the path in -Drelease-notes.fromTemplate."));
        }
        return Files.readString(file);
    }
}
