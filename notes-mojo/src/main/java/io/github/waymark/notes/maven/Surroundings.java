package io.github.waymark.notes.maven;

import io.github.waymark.checkout.Inputs;
import io.github.waymark.history.Archive;
import io.github.waymark.history.GitFolder;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.notes.NoteBook;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.config.IssueLink;
import io.github.waymark.notes.config.Keys;
import io.github.waymark.notes.home.Home;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.IssueManagement;
import org.apache.maven.project.MavenProject;

/** The build that a goal, or a rule of the enforcer, runs in: its folder, projects, properties and environment. */
final class Surroundings {

    static final String PREFIX = "release-notes.";
    private static final String RECORD = "releases.record";

    private final MavenSession session;
    /** Is told where answers come from, for those who look into a build. */
    private final Consumer<String> trail;

    Surroundings(MavenSession session, Consumer<String> trail) {
        this.session = session;
        this.trail = trail;
    }

    /** The root project; empty where there is no POM. */
    Optional<MavenProject> rootProject() {
        MavenProject project = session.getTopLevelProject();
        return project == null || project.getFile() == null ? Optional.empty() : Optional.of(project);
    }

    /** The projects that this build is about, in its order. */
    List<MavenProject> projects() {
        return session.getProjects();
    }

    /** The folders of all modules, also of those that this build leaves out. */
    List<Path> moduleFolders() {
        List<Path> folders = new ArrayList<>();
        for (MavenProject module : session.getAllProjects()) {
            folders.add(module.getBasedir().toPath());
        }
        return folders;
    }

    /** The folder that the user is in, or that {@code -f} names. */
    Path folder() {
        String folder = session.getRequest().getBaseDirectory();
        return Path.of(folder == null ? "" : folder).toAbsolutePath();
    }

    /** The environment of the build. */
    Map<String, String> environment() {
        return Inputs.environment(session.getSystemProperties());
    }

    /** The user's home folder, for git's settings. */
    Path userHome() {
        return Path.of(session.getSystemProperties().getProperty("user.home", ""));
    }

    /** Whether nobody works on these files but a machine: {@code CI} is set, or the user property {@code ci}. */
    boolean continuousIntegration() {
        String ci = session.getUserProperties().getProperty("ci", environment().getOrDefault("CI", "false"));
        return !ci.equals("false");
    }

    /**
     * What notes are asked of.
     *
     * @param folder where they are looked for, and above it
     * @param project that the folder belongs to
     * @param directory name of the folder with the notes
     * @param settings of the POM, by name
     */
    Product product(Path folder, Optional<MavenProject> project, String directory, Map<String, String> settings) {
        Home home = Home.around(folder, directory);
        Optional<String> artifactId =
                project.isPresent() ? Optional.of(project.get().getArtifactId()) : Optional.empty();
        Config config = home.config(
                overrides(settings),
                new ConfigReader.Context(home.notesRoot(), artifactId, issues(project), TagNameFormat.of(project)));
        return new Product(folder, project, home, config, Optional.empty());
    }

    private Map<String, Tree> overrides(Map<String, String> settings) {
        Map<String, Tree> overrides = new TreeMap<>();
        for (Map.Entry<String, String> set : settings.entrySet()) {
            overrides.put(set.getKey(), ConfigReader.given(set.getValue(), "<settings> of the POM: " + set.getKey()));
        }
        for (Map.Entry<Object, Object> set : session.getUserProperties().entrySet()) {
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
    OpenNotes open(Product product) {
        return new OpenNotes(book(product.home(), product.config()), product);
    }

    private NoteBook book(Home home, Config config) {
        Path record = record(home);
        if (home.git().isEmpty() && Files.isRegularFile(record)) {
            return RecordedNotes.of(home.top(), config.rules(), text(record), home.seenFromTop(record));
        }
        return GitNotes.of(
                git(home),
                config.rules(),
                environment(),
                userHome(),
                BuildMemory.of(session),
                System.currentTimeMillis(),
                trail);
    }

    /** The file that tells in a source archive what git told. */
    static Path record(Home home) {
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
    Archive archive(Home home) {
        return JGitHistory.archive(git(home), environment(), userHome());
    }

    private static GitFolder git(Home home) {
        return home.git()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no git repository here.",
                        home.folder().toString(),
                        "Which note belongs to which release is told by the history.",
                        "Run the goal in a clone of the repository, or set -Drelease-notes.skip. `mvn release-notes:cache`"
                                + " writes a record there that serves without git.")));
    }
}
