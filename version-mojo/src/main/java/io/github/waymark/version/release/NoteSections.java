package io.github.waymark.version.release;

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

/** Which sections of release notes ask for which release, as the settings of the notes say; else as reno has it. */
final class NoteSections implements TrackedFileVisitor {

    /** The settings, weakest first, and what they mean. */
    private static final List<Map.Entry<String, Bump>> KEYS = List.of(
            Map.entry("semver_patch", Bump.PATCH),
            Map.entry("semver_minor", Bump.MINOR),
            Map.entry("semver_major", Bump.MAJOR));

    private static final Map<String, List<String>> USUAL = Map.of(
            "semver_patch", List.of("fixes"), "semver_minor", List.of("features"), "semver_major", List.of("upgrade"));

    private final String own;
    private final Map<String, Map<String, List<String>>> found = new HashMap<>();

    private NoteSections(String own) {
        this.own = own;
    }

    /**
     * By section.
     *
     * @param notes the folder of the notes, ended by {@code /}; settings lie in {@code config.yaml} beside it, or in {@code reno.yaml}
     *     at the top of the repository
     */
    static Map<String, Bump> of(RepositoryReader history, String commit, String notes) {
        String folder = notes.substring(0, notes.lastIndexOf('/', notes.length() - 2) + 1);
        NoteSections sections = new NoteSections(folder + "config.yaml");
        history.files(commit, sections);
        Map<String, List<String>> settings = new HashMap<>(USUAL);
        settings.putAll(sections.found.getOrDefault(sections.own, sections.found.getOrDefault("reno.yaml", Map.of())));
        Map<String, Bump> bumps = new HashMap<>();
        for (Map.Entry<String, Bump> key : KEYS) {
            settings.getOrDefault(key.getKey(), List.of()).forEach(section -> bumps.put(section, key.getValue()));
        }
        return bumps;
    }

    @Override
    public boolean enter(TrackedFile entered) {
        return own.startsWith(entered.path() + "/");
    }

    @Override
    public void visit(TrackedFile file) {
        if (file.path().equals(own) || file.path().equals("reno.yaml")) {
            try (InputStream input = file.open()) {
                YamlFile yaml = YamlFile.read(input.readNBytes(YamlFile.MAX_SIZE + 1), file.path());
                Tree root = yaml.root(
                                "settings file", "Which sections of release notes ask for which release is unknown.")
                        .orElse(Tree.empty(file.path()));
                Map<String, List<String>> settings = new HashMap<>();
                for (String key : USUAL.keySet()) {
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
