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
 * Finds metadata of a project in the files of its checkout.
 *
 * @param remote the location of the repository
 * @param description the description of the project
 * @param licenses the licences; empty if none was recognized
 * @param developers the developers; empty if no file lists any
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

    /** The maximum size of a file: larger files are not written for readers. */
    private static final long MAX_SIZE = 1 << 20;

    /**
     * Searches a checkout.
     *
     * @param root the folder to search first; then the root of the work tree
     * @param git the repository, if there is one
     * @param recorded the address of the repository that a source archive contains
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
                Optional<License> license = text(folder.resolve(name)).flatMap(LicenseText::recognize);
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

    /** Adds the person of a line {@code Name <address>}, with or without a list marker. */
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

    /** Links are not followed, as they could point to any file of the machine. */
    private static Optional<String> text(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAX_SIZE) {
                return Optional.empty();
            }
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "A file that may describe the project can't be read.",
                            file.toString(),
                            String.valueOf(e),
                            "Grant this user read permission."),
                    e);
        }
    }
}
