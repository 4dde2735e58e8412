package io.github.waymark.it;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Shows Waymark at work: a project of three modules in a git repository, built on a tag, past it and on a branch.
 *
 * <p>Needs only what the build of Waymark needs, thus no git program. Fails when a version isn't the one that it explains.
 */
public final class Tour {

    private static final String GROUP = "org.example.tour";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Path project;
    private final Maven maven;
    private final PrintStream out;
    private int commits;

    private Tour(Path folder, PrintStream out) {
        this.project = folder.resolve("project");
        this.maven = Maven.outer(folder);
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, GitAPIException {
        Path folder = Ground.empty(Ground.target().resolve("tour"));
        new Tour(folder, new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
    }

    private void run() throws IOException, GitAPIException {
        PlainJGit.install();
        Sample.named("tour").group(GROUP).in(project);
        out.println();
        out.println("A tour of Waymark: three modules in one git repository, built by Maven " + maven.version() + ".");
        out.println("Every POM says <version>${revision}</version>. The project lies in");
        out.println(project);
        try (Git git = Git.init()
                .setDirectory(project.toFile())
                .setInitialBranch("main")
                .call()) {
            onTheTag(git);
            pastTheTag(git);
            onTheBranch(git);
            releaseNotes(git);
        }
        out.println();
    }

    private void onTheTag(Git git) throws GitAPIException {
        commit(git, "First release");
        git.tag()
                .setName("v1.2.0")
                .setMessage("1.2.0")
                .setTagger(author())
                .setSigned(false)
                .call();
        stop("On the tag v1.2.0 the version is the tag's.", "1.2.0");
    }

    private void pastTheTag(Git git) throws GitAPIException {
        commit(git, "Mend a typo");
        stop("A commit past the tag it is the next release, as a snapshot.", "1.2.1-SNAPSHOT");
        commit(git, "Speak French\n\nSem-Ver: feature");
        stop("A commit that says `Sem-Ver: feature` makes the next release a minor one.", "1.3.0-SNAPSHOT");
    }

    private void onTheBranch(Git git) throws IOException, GitAPIException {
        git.checkout().setCreateBranch(true).setName("feature/greeting").call();
        commit(git, "Greet the world");
        stop(
                "On a branch its name may be part of the version,",
                "1.3.0-alpha-0-feature-greeting-SNAPSHOT",
                "-Dwaymark.version.branch=true");
        String commit =
                git.getRepository().exactRef("HEAD").getObjectId().name().substring(0, 8);
        stop(
                "or every commit has a version of its own, for continuous delivery.",
                "1.3.0-alpha-0.3-g" + commit,
                "-Dwaymark.version.style=immutable");
    }

    private void releaseNotes(Git git) throws IOException, GitAPIException {
        Path note = project.resolve("releasenotes/notes/speak-french-3f9c2a7be1d04c55.yaml");
        Files.createDirectories(project.resolve("releasenotes/notes"));
        Files.writeString(note, """
                features:
                  - |
                    The greeter speaks French, too.
                """);
        commit(git, "Tell users of it");
        String goal = "io.github.waymark:release-notes-maven-plugin:" + Ground.told("version") + ":build";
        out.println();
        out.println("A note of one file comes with the change; git tells which release it belongs to.");
        out.println("  $ mvn release-notes:build -Drelease-notes.formats=markdown");
        maven.in(project)
                .goals(goal)
                .goals("-Drelease-notes.formats=markdown", "-Drelease-notes.outputDirectory=target/notes")
                .succeeds();
        Files.readAllLines(project.resolve("target/notes/release-notes.md")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("<"))
                .forEach(line -> out.println("  " + line));
    }

    private void stop(String story, String version, String... options) {
        out.println();
        out.println(story);
        out.println("  $ mvn install" + (options.length == 0 ? "" : " " + String.join(" ", options)));
        Outcome build = maven.in(project).goals("install").goals(options).succeeds();
        build.lines().stream()
                .filter(line -> line.contains("Waymark: version") || line.startsWith("[INFO] Building "))
                .filter(line -> !line.contains("Building jar"))
                .forEach(line -> out.println("  " + line));
        for (String module : List.of("greeter", "greetings", "hello")) {
            out.println("  installed: " + coordinates(module, version));
        }
    }

    private String coordinates(String module, String version) {
        String pom = maven.repository().pom(GROUP, module, version);
        if (pom.contains("${revision}")) {
            throw new AssertionError("The installed POM isn't literal:\n" + pom);
        }
        return Pom.of(pom).coordinates();
    }

    private void commit(Git git, String message) throws GitAPIException {
        commits++;
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(message)
                .setAuthor(author())
                .setCommitter(author())
                .setSign(false)
                .setAllowEmpty(true)
                .call();
    }

    private PersonIdent author() {
        return new PersonIdent("Ada", "ada@example.org", START.plusSeconds(60L * commits), ZoneOffset.UTC);
    }
}
