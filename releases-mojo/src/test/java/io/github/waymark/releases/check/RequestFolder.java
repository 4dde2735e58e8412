package io.github.waymark.releases.check;

import io.github.waymark.finding.Finding;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A folder of requests and a repository {@code acme/parser} for tests. */
final class RequestFolder {

    private static final Pattern COMMIT = Pattern.compile("'\\{(\\w+)}'");

    private final Path folder;
    private final Map<String, Script> repositories = new HashMap<>();
    private Publications publications = Publications.none();
    private int count;

    /** Creates the series {@code b} in development, {@code a} maintained and {@code z} at its end. */
    RequestFolder(Path folder, String script) {
        this.folder = folder;
        repository("acme/parser", script);
        file("data/series_status.yaml", """
                - {name: b, release-id: 2026.2, status: development}
                - {name: a, release-id: 2026.1, status: maintained}
                - {name: z, release-id: 2025.2, status: end of life}
                """);
    }

    RequestFolder repository(String name, String script) {
        repositories.put(name, Script.play(folder.resolve("repository" + ++count), script));
        return this;
    }

    /** What is known of the POMs and artifacts. */
    RequestFolder publications(Publications known) {
        publications = known;
        return this;
    }

    /** Writes a file; <code>'{subject}'</code> is the id of a commit of {@code acme/parser}. */
    RequestFolder file(String path, String text) {
        Script parser = Objects.requireNonNull(repositories.get("acme/parser"));
        String replaced = COMMIT.matcher(text).replaceAll(commit -> "'" + parser.id(commit.group(1)) + "'");
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, replaced);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes {@code deliverables/a/parser.yaml} and checks it. */
    List<String> check(String text) {
        return check("deliverables/a/parser.yaml", text);
    }

    /** Writes a file and checks it; the findings are the level, rule, line, message and fix. */
    List<String> check(String path, String text) {
        file(path, text);
        Map<String, RepositoryReader> open = new HashMap<>();
        try {
            RequestCheck check = new RequestCheck(
                    RequestDirectory.open(folder),
                    repository -> open.computeIfAbsent(repository.name(), name -> open(name)),
                    publications);
            return check.of(path).stream().map(this::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.values().forEach(RepositoryReader::close);
        }
    }

    private RepositoryReader open(String name) {
        Script repository = repositories.get(name);
        if (repository == null) {
            throw new ProblemException(
                    new Problem("The repository can't be fetched.", name, "There is none.", "Correct its name."));
        }
        return JGitHistory.open(GitFolder.find(repository.folder()).orElseThrow(), Map.of(), folder);
    }

    private String text(Finding finding) {
        return finding.level().word() + " " + finding.rule().id() + ":"
                + finding.place().line() + " "
                + finding.message().replaceAll("[0-9a-f]{40}", "ID") + ". "
                + finding.fix().replaceAll("[0-9a-f]{40}", "ID");
    }
}
