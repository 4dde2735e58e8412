package io.github.waymark.it.tour;

import io.github.waymark.it.BuildOutcome;
import io.github.waymark.it.Ground;
import io.github.waymark.it.LocalRepository;
import io.github.waymark.it.Maven;
import io.github.waymark.it.MavenCall;
import io.github.waymark.it.PlainJGit;
import io.github.waymark.it.Sample;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** The project of the tour, its repository, and the output of the tour. */
final class TourProject implements AutoCloseable {

    static final String GROUP = "org.example.tour";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Path folder;
    private final Maven maven;
    private final Git git;
    private final PrintStream out;
    private int commits;

    private TourProject(Path folder, Maven maven, Git git, PrintStream out) {
        this.folder = folder;
        this.maven = maven;
        this.git = git;
        this.out = out;
    }

    static TourProject in(Path folder, Maven maven, PrintStream out) throws GitAPIException {
        PlainJGit.install();
        Path project = Sample.named("tour").group(GROUP).in(folder.resolve("project"));
        out.println();
        out.println("A tour of Waymark: three modules in one git repository, built by Maven " + maven.version() + ".");
        out.println("Every POM says <version>${revision}</version>. The project is in");
        out.println(project);
        return new TourProject(project, maven, repository(project), out);
    }

    /** A project of its own in an empty folder. */
    static TourProject another(Path folder, Maven maven, PrintStream out) throws GitAPIException {
        return new TourProject(Ground.empty(folder), maven, repository(folder), out);
    }

    private static Git repository(Path folder) throws GitAPIException {
        return Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    }

    @Override
    public void close() {
        git.close();
    }

    /** A paragraph of the story. */
    void tell(String story) {
        out.println();
        out.println(story);
    }

    /** What some command printed or wrote. */
    void show(List<String> lines) {
        lines.forEach(line -> out.println("  " + line));
    }

    /** Runs Maven as a user types it, shows the command line, and requires success. */
    BuildOutcome mvn(String... typed) {
        return typed(typed).succeeds();
    }

    /** The same, and requires that the build fails. */
    BuildOutcome mvnFails(String... typed) {
        return typed(typed).fails();
    }

    private MavenCall typed(String... typed) {
        out.println("  $ mvn " + String.join(" ", typed));
        return maven.in(folder).goals(formatted(typed));
    }

    /** Goals of Waymark in full, since a local repository knows no prefixes of plugins. */
    private static String[] formatted(String... typed) {
        String[] formatted = typed.clone();
        for (int i = 0; i < formatted.length; i++) {
            int colon = formatted[i].indexOf(':');
            if (colon > 0 && !formatted[i].startsWith("-")) {
                formatted[i] = "io.github.waymark:" + formatted[i].substring(0, colon) + "-maven-plugin:"
                        + Ground.told("version") + formatted[i].substring(colon);
            }
        }
        return formatted;
    }

    void write(String path, String text) {
        Ground.write(folder.resolve(path), text);
    }

    /** A jar with one file. */
    void jar(String path, String entry, String text) {
        Ground.jar(folder.resolve(path), entry, text);
    }

    void remove(String path) {
        Ground.delete(folder.resolve(path));
    }

    /** The lines of a file of the project that aren't blank. */
    List<String> lines(String path) {
        return Ground.read(folder.resolve(path))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    LocalRepository repository() {
        return maven.repository();
    }

    void commit(String message) throws GitAPIException {
        commits++;
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        git.commit()
                .setMessage(message)
                .setAuthor(author())
                .setCommitter(author())
                .setSign(false)
                .setAllowEmpty(true)
                .call();
    }

    void tag(String name) throws GitAPIException {
        git.tag()
                .setName(name)
                .setMessage(name)
                .setTagger(author())
                .setSigned(false)
                .call();
    }

    void branch(String name) throws GitAPIException {
        git.checkout().setCreateBranch(true).setName(name).call();
    }

    /** The first eight digits of the commit that is checked out. */
    String shortCommit() throws GitAPIException {
        return git.log().setMaxCount(1).call().iterator().next().name().substring(0, 8);
    }

    private PersonIdent author() {
        return new PersonIdent("Ada", "ada@example.org", START.plusSeconds(60L * commits), ZoneOffset.UTC);
    }
}
