package io.github.waymark.metadata;

import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a checkout says of itself.
 *
 * @param remote where the repository is hosted
 * @param description what the project is for
 * @param licenses its licences; empty where none was recognised
 * @param developers who stands for it; empty where no file says so
 */
public record ProjectMetadata(
        Optional<MetadataValue<RemoteUrl>> remote,
        Optional<MetadataValue<String>> description,
        Optional<MetadataValue<List<License>>> licenses,
        Optional<MetadataValue<List<Developer>>> developers) {

    private static final List<String> READMES =
            List.of("README.md", "README.rst", "README.adoc", "README.asciidoc", "README.txt", "README");
    private static final List<String> LICENSES = List.of(
            "LICENSE",
            "LICENSE.txt",
            "LICENSE.md",
            "LICENCE",
            "LICENCE.txt",
            "LICENCE.md",
            "COPYING",
            "COPYING.txt",
            "LICENSE-APACHE",
            "LICENSE-MIT");
    private static final List<String> DEVELOPERS = List.of(
            "MAINTAINERS", "MAINTAINERS.md", "DEVELOPERS", "DEVELOPERS.md", "AUTHORS", "AUTHORS.md", "AUTHORS.txt");

    /** Nobody reads longer ones, and a file may be anything. */
    private static final long LARGEST = 1 << 20;

    /**
     * Looks for them.
     *
     * @param root the folder that the files are looked for in
     * @param git the repository, with its settings, where there is one
     * @param recorded the address of the repository that a source archive recorded
     */
    public static ProjectMetadata find(
            Path root, Optional<GitFolder> git, Optional<GitConfig> settings, Optional<String> recorded) {
        List<Path> folders = new ArrayList<>(List.of(root));
        if (git.isPresent() && !git.get().workTree().equals(root)) {
            folders.add(git.get().workTree());
        }
        return new ProjectMetadata(
                settings.isPresent() ? remote(settings.get()) : recorded(recorded),
                description(folders),
                licenses(folders),
                developers(folders));
    }

    private static Optional<MetadataValue<RemoteUrl>> remote(GitConfig settings) {
        return settings.value("remote.origin.url")
                .flatMap(RemoteUrl::of)
                .map(remote -> new MetadataValue<>(remote, "git's remote origin"));
    }

    private static Optional<MetadataValue<RemoteUrl>> recorded(Optional<String> address) {
        return address.flatMap(RemoteUrl::of).map(remote -> new MetadataValue<>(remote, "the source archive's record"));
    }

    private static Optional<MetadataValue<String>> description(List<Path> folders) {
        for (Path folder : folders) {
            for (String name : READMES) {
                Optional<String> paragraph = text(folder.resolve(name)).flatMap(Readme::firstParagraph);
                if (paragraph.isPresent()) {
                    return Optional.of(new MetadataValue<>(paragraph.get(), name));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<MetadataValue<List<License>>> licenses(List<Path> folders) {
        List<License> found = new ArrayList<>();
        List<String> where = new ArrayList<>();
        for (Path folder : folders) {
            for (String name : LICENSES) {
                Optional<License> license = text(folder.resolve(name)).flatMap(LicenseText::recognise);
                if (license.isPresent() && !found.contains(license.get())) {
                    found.add(license.get());
                    where.add(name);
                }
            }
            if (!found.isEmpty()) {
                return Optional.of(new MetadataValue<>(List.copyOf(found), String.join(", ", where)));
            }
        }
        return Optional.empty();
    }

    private static Optional<MetadataValue<List<Developer>>> developers(List<Path> folders) {
        for (Path folder : folders) {
            for (String name : DEVELOPERS) {
                List<Developer> people = new ArrayList<>();
                text(folder.resolve(name)).ifPresent(text -> text.lines().forEach(line -> add(people, line)));
                if (!people.isEmpty()) {
                    return Optional.of(new MetadataValue<>(List.copyOf(people), name));
                }
            }
        }
        return Optional.empty();
    }

    /** A person a line, {@code Name <address>}, perhaps behind a list's mark. */
    private static void add(List<Developer> people, String line) {
        int open = line.indexOf('<');
        int close = line.indexOf('>', Math.max(open, 0));
        if (open <= 0 || close < 0 || line.indexOf('@', open) < 0) {
            return;
        }
        String name = line.substring(0, open).replaceFirst("^\\s*([*+-]|\\d+[.)])\\s+", "");
        if (!name.isBlank()) {
            people.add(
                    new Developer(name.strip(), line.substring(open + 1, close).strip()));
        }
    }

    /** A link could lead to any file of the machine, so none is followed. */
    private static Optional<String> text(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "A file that may describe the project can't be read.",
                            file.toString(),
                            String.valueOf(e),
                            "Give this user the right to read it."),
                    e);
        }
    }
}
