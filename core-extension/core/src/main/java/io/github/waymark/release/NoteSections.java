package io.github.waymark.release;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TrackedFile;
import io.github.waymark.history.TrackedFileVisitor;
import io.github.waymark.tree.Tree;
import io.github.waymark.version.Bump;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from the settings of the release notes which section requires which bump; the defaults are those of reno. */
final class NoteSections implements TrackedFileVisitor {

    /** The settings and their bumps, smallest first. */
    private static final List<Map.Entry<String, Bump>> KEYS = List.of(
            Map.entry("semver_patch", Bump.PATCH),
            Map.entry("semver_minor", Bump.MINOR),
            Map.entry("semver_major", Bump.MAJOR));

    private static final Map<String, List<String>> DEFAULTS = Map.of(
            "semver_patch", List.of("fixes"), "semver_minor", List.of("features"), "semver_major", List.of("upgrade"));

    private final String config;
    private final Map<String, Map<String, List<String>>> found = new HashMap<>();

    private NoteSections(String config) {
        this.config = config;
    }

    /**
     * The bump that each section requires.
     *
     * @param notes the folder of the notes, ended by {@code /}; the settings are in {@code config.yaml} next to it, or in {@code
     *     reno.yaml} at the top of the repository
     */
    static Map<String, Bump> of(RepositoryReader history, String commit, String notes) {
        String folder = notes.substring(0, notes.lastIndexOf('/', notes.length() - 2) + 1);
        NoteSections sections = new NoteSections(folder + "config.yaml");
        history.files(commit, sections);
        Map<String, List<String>> settings = new HashMap<>(DEFAULTS);
        settings.putAll(
                sections.found.getOrDefault(sections.config, sections.found.getOrDefault("reno.yaml", Map.of())));
        Map<String, Bump> bumps = new HashMap<>();
        for (Map.Entry<String, Bump> key : KEYS) {
            settings.getOrDefault(key.getKey(), List.of()).forEach(section -> bumps.put(section, key.getValue()));
        }
        return bumps;
    }

    @Override
    public boolean enter(TrackedFile entered) {
        return config.startsWith(entered.path() + "/");
    }

    @Override
    public void visit(TrackedFile file) {
        if (file.path().equals(config) || file.path().equals("reno.yaml")) {
            try (InputStream input = file.open()) {
                YamlFile yaml = YamlFile.read(input.readNBytes(YamlFile.MAX_SIZE + 1), file.path());
                Tree root = yaml.root(
                                "settings file",
                                "It defines which sections of the release notes require which release.")
                        .orElse(Tree.empty(file.path()));
                Map<String, List<String>> settings = new HashMap<>();
                for (String key : DEFAULTS.keySet()) {
                    if (root instanceof Tree.Mapping mapping) {
                        mapping.value(key).flatMap(Tree::texts).ifPresent(texts -> settings.put(key, texts));
                    }
                }
                found.put(file.path(), settings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
