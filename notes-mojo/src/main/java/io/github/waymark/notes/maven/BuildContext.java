package io.github.waymark.notes.maven;

import io.github.waymark.checkout.BuildInputs;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.markup.block.IssueLink;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.notes.NoteRepository;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.config.NotesSettings;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.notes.scan.GitNotes;
import io.github.waymark.notes.scan.RecordedNotes;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.Setting;
import io.github.waymark.tree.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.maven.model.IssueManagement;
import org.apache.maven.project.MavenProject;

/** Finds the notes and settings of the build that a goal or the enforcer rule runs in. */
final class BuildContext {

    static final String PREFIX = "release-notes.";
    private static final String RECORD = "releases.record";

    private final MavenBuild build;
    /** Receives debug lines that say where results come from. */
    private final Consumer<String> trail;

    BuildContext(MavenBuild build, Consumer<String> trail) {
        this.build = build;
        this.trail = trail;
    }

    /**
     * Finds the notes and settings of a product.
     *
     * @param folder where to search; if the notes are not in it, its parents are searched
     * @param project the project of the folder
     * @param directory the name of the folder with the notes
     * @param settings the settings of the POM, by name
     */
    ReleasedProduct product(
            Path folder, Optional<MavenProject> project, String directory, Map<String, String> settings) {
        NotesDirectory notesDirectory = NotesDirectory.around(folder, directory);
        Optional<String> artifactId =
                project.isPresent() ? Optional.of(project.get().getArtifactId()) : Optional.empty();
        Config config = notesDirectory.config(
                overrides(settings),
                new ConfigReader.Context(
                        notesDirectory.notesRoot(),
                        artifactId,
                        issues(project),
                        checkout(folder).tags(folder).or(() -> TagNameFormat.of(project))));
        return new ReleasedProduct(folder, project, notesDirectory, config, Optional.empty());
    }

    /** The checkout that a folder belongs to, with the settings of its version. */
    Checkout checkout(Path folder) {
        return Checkout.around(folder, build.inputs(), System.currentTimeMillis());
    }

    private Map<String, Tree> overrides(Map<String, String> settings) {
        Map<String, Tree> overrides = new TreeMap<>();
        for (Map.Entry<String, String> set : settings.entrySet()) {
            overrides.put(set.getKey(), ConfigReader.value(set.getValue(), "<settings> of the POM: " + set.getKey()));
        }
        for (Map.Entry<Object, Object> set : build.session().getUserProperties().entrySet()) {
            String property = String.valueOf(set.getKey());
            Optional<Setting> key = property.startsWith(PREFIX)
                    ? NotesSettings.of(property.substring(PREFIX.length()))
                    : Optional.empty();
            if (key.isPresent()) {
                overrides.remove(key.get().name());
                overrides.put(
                        key.get().parameter(), ConfigReader.value(String.valueOf(set.getValue()), "-D" + property));
            }
        }
        return overrides;
    }

    private static List<IssueLink> issues(Optional<MavenProject> project) {
        IssueManagement issues = project.isPresent() ? project.get().getIssueManagement() : null;
        return issues == null || issues.getUrl() == null
                ? List.of()
                : IssueLink.of(String.valueOf(issues.getSystem()), issues.getUrl());
    }

    /** Opens the notes of a product; without a repository, from the record in a source archive. */
    ProductNotes open(ReleasedProduct product) {
        return new ProductNotes(repository(product.notesDirectory(), product.config()), product);
    }

    private NoteRepository repository(NotesDirectory notesDirectory, Config config) {
        Path record = record(notesDirectory);
        if (notesDirectory.git().isEmpty() && Files.isRegularFile(record)) {
            return new RecordedNotes(
                    notesDirectory.top(), config.conventions(), text(record), notesDirectory.relativeToTop(record));
        }
        BuildInputs inputs = build.inputs();
        return new GitNotes(
                git(notesDirectory),
                config.conventions(),
                inputs.environment(),
                inputs.home(),
                BuildCache.of(build.session()),
                System.currentTimeMillis(),
                trail);
    }

    /** The file that replaces git in a source archive: it records which note belongs to which release. */
    static Path record(NotesDirectory notesDirectory) {
        return notesDirectory.folder().resolve(notesDirectory.directory()).resolve(RECORD);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the repository. */
    RepositoryReader openReader(NotesDirectory notesDirectory) {
        BuildInputs inputs = build.inputs();
        return JGitHistory.open(git(notesDirectory), inputs.environment(), inputs.home());
    }

    private static GitFolder git(NotesDirectory notesDirectory) {
        return notesDirectory
                .git()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "No git repository found.",
                        notesDirectory.folder().toString(),
                        "The release of a note is determined from the history.",
                        "Run the goal in a clone of the repository, or set -Drelease-notes.skip. For source archives,"
                                + " run `mvn release-notes:cache` in a clone: it writes a record that replaces git.")));
    }
}
