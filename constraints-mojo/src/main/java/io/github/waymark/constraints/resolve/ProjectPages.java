package io.github.waymark.constraints.resolve;

import io.github.waymark.metadata.Forge;
import io.github.waymark.metadata.RemoteUrl;
import io.github.waymark.xml.XmlScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * The web pages of published projects, from the {@code <scm>} and {@code <url>} of their POMs and parents.
 *
 * <p>A page that a POM doesn't determine is empty: names of tags are never guessed.
 */
public final class ProjectPages {

    private static final int MAX_PARENTS = 6;

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    public ProjectPages(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
    }

    /**
     * The pages about an update.
     *
     * @param home the repository's web page, or else the project's
     * @param releases the page with its releases
     * @param comparison the page that compares the tags of two versions
     */
    public record Pages(String home, String releases, String comparison) {}

    /** The pages about the update of {@code group:artifact} from one version to another. */
    public Pages pages(String name, String from, String to) {
        Map<String, String> now = elements(name, to);
        Optional<RemoteUrl> remote = remote(now);
        if (remote.isEmpty() || remote.get().forge().isEmpty()) {
            String url = remote.map(RemoteUrl::web).orElse(now.getOrDefault("url", ""));
            return new Pages(url.startsWith("http") ? url : "", "", "");
        }
        String web = remote.get().web();
        Forge forge = remote.get().forge().get();
        String tag = now.getOrDefault("scm/tag", "");
        String before = elements(name, from).getOrDefault("scm/tag", "");
        boolean tagged = isTag(tag) && isTag(before) && !tag.equals(before);
        return new Pages(web, forge.releases(web), tagged ? forge.comparison(web, before, tag) : "");
    }

    private static boolean isTag(String tag) {
        return tag.matches("[A-Za-z0-9._/+-]+") && !tag.equals("HEAD") && tag.matches(".*\\d.*");
    }

    private static Optional<RemoteUrl> remote(Map<String, String> elements) {
        for (String key : List.of("scm/url", "scm/connection", "scm/developerConnection", "url")) {
            Optional<RemoteUrl> remote = RemoteUrl.of(elements.getOrDefault(key, ""));
            if (remote.isPresent() && remote.get().forge().isPresent()) {
                return remote;
            }
        }
        return RemoteUrl.of(elements.getOrDefault("scm/url", ""));
    }

    /** The elements of the POM, and of its parents as far as they are missing. */
    private Map<String, String> elements(String name, String version) {
        Map<String, String> all = new HashMap<>();
        String group = name.substring(0, name.indexOf(':'));
        String artifact = name.substring(name.indexOf(':') + 1);
        String current = version;
        for (int i = 0; i < MAX_PARENTS; i++) {
            Map<String, String> own = read(group, artifact, current);
            own.forEach((key, value) -> {
                if (!key.startsWith("parent/")) {
                    all.putIfAbsent(key, value);
                }
            });
            boolean complete = all.containsKey("scm/url") || all.containsKey("scm/connection");
            if (complete || !own.containsKey("parent/version")) {
                break;
            }
            group = own.getOrDefault("parent/groupId", "");
            artifact = own.getOrDefault("parent/artifactId", "");
            current = own.getOrDefault("parent/version", "");
        }
        // Properties of a POM are not evaluated.
        all.values().removeIf(value -> value.contains("${"));
        return all;
    }

    private Map<String, String> read(String group, String artifact, String version) {
        try {
            Path file = system.resolveArtifact(
                            session,
                            new ArtifactRequest(
                                    new DefaultArtifact(group, artifact, "pom", version), repositories, "project"))
                    .getArtifact()
                    .getFile()
                    .toPath();
            return elements(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (ArtifactResolutionException | IllegalArgumentException e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> elements(String pom) {
        Map<String, String> elements = new HashMap<>();
        XmlScanner scanner = new XmlScanner(pom);
        while (scanner.next()) {
            String path = scanner.path();
            if (scanner.kind() == XmlScanner.Kind.TEXT && path.startsWith("project/")) {
                String key = path.substring("project/".length());
                if (key.equals("url") || key.startsWith("scm/") || key.startsWith("parent/")) {
                    String text = XmlScanner.decoded(scanner.value());
                    elements.putIfAbsent(key, text == null ? "" : text.strip());
                }
            }
        }
        return elements;
    }
}
