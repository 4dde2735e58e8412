package io.github.waymark.notes.maven;

import io.github.waymark.checkout.BuildInputs;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.notes.NoteRepository;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.config.IssueLink;
import io.github.waymark.notes.config.Keys;
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

/** The notes of the build that a goal, or a rule of the enforcer, runs in. */
final class BuildContext {

    static final String PREFIX = "release-notes.";
    private static final String RECORD = "releases.record";

    private final MavenBuild build;
    /** Is told where answers come from, for those who look into a build. */
    private final Consumer<String> trail;

    BuildContext(MavenBuild build, Consumer<String> trail) {
        this.build = build;
        this.trail = trail;
    }

    /**
     * What notes are asked of.
     *
     * @param folder where they are looked for, and above it
     * @param project that the folder belongs to
     * @param directory name of the folder with the notes
     * @param settings of the POM, by name
     */
    ReleasedProduct product(
            Path folder, Optional<MavenProject> project, String directory, Map<String, String> settings) {
        NotesDirectory home = NotesDirectory.around(folder, directory);
        Optional<String> artifactId =
                project.isPresent() ? Optional.of(project.get().getArtifactId()) : Optional.empty();
        Config config = home.config(
                overrides(settings),
                new ConfigReader.Context(home.notesRoot(), artifactId, issues(project), TagNameFormat.of(project)));
        return new ReleasedProduct(folder, project, home, config, Optional.empty());
    }

    private Map<String, Tree> overrides(Map<String, String> settings) {
        Map<String, Tree> overrides = new TreeMap<>();
        for (Map.Entry<String, String> set : settings.entrySet()) {
            overrides.put(set.getKey(), ConfigReader.given(set.getValue(), "<settings> of the POM: " + set.getKey()));
        }
        for (Map.Entry<Object, Object> set : build.session().getUserProperties().entrySet()) {
            String property = String.valueOf(set.getKey());
            Optional<Setting> key =
                    property.startsWith(PREFIX) ? Keys.of(property.substring(PREFIX.length())) : Optional.empty();
            if (key.isPresent()) {
                overrides.remove(key.get().name());
                overrides.put(
                        key.get().parameter(), ConfigReader.given(String.valueOf(set.getValue()), "-D" + property));
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

    /** Opens the notes of a product; without a repository, those of a source archive that has a record of them. */
    ProductNotes open(ReleasedProduct product) {
        return new ProductNotes(book(product.home(), product.config()), product);
    }

    private NoteRepository book(NotesDirectory home, Config config) {
        Path record = record(home);
        if (home.git().isEmpty() && Files.isRegularFile(record)) {
            return new RecordedNotes(home.top(), config.rules(), text(record), home.relativeToTop(record));
        }
        BuildInputs inputs = build.inputs();
        return new GitNotes(
                git(home),
                config.rules(),
                inputs.environment(),
                inputs.home(),
                BuildCache.of(build.session()),
                System.currentTimeMillis(),
                trail);
    }

    /** The file that tells in a source archive what git told. */
    static Path record(NotesDirectory home) {
        return home.folder().resolve(home.directory()).resolve(RECORD);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the repository for other questions. */
    RepositoryReader archive(NotesDirectory home) {
        BuildInputs inputs = build.inputs();
        return JGitHistory.open(git(home), inputs.environment(), inputs.home());
    }

    private static GitFolder git(NotesDirectory home) {
        return home.git()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no git repository here.",
                        home.folder().toString(),
                        "Which note belongs to which release is told by the history.",
                        "Run the goal in a clone of the repository, or set -Drelease-notes.skip. `mvn release-notes:cache`"
                                + " writes a record there that serves without git.")));
    }
}
