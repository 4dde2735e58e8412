package io.github.waymark.configuration.check;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.OptionModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which artifact of Spring Boot 4 reads which names: since that version, a class path has only the options of what is used. */
final class KnownPrefixes {

    private static final String FILE = "prefixes.tsv";

    /**
     * A prefix of names.
     *
     * @param artifact that reads options below it
     */
    record Owner(String prefix, String artifact) {}

    private final OptionModel model;
    private final List<Owner> owners = new ArrayList<>();

    /**
     * Reads the prefixes of a framework.
     *
     * @param title the framework with its version
     */
    KnownPrefixes(OptionModel model, String title) {
        this.model = model;
        String[] words = title.split("[ .]", -1);
        boolean modular = title.startsWith("Spring Boot ") && words.length > 2 && words[2].matches("[4-9]|\\d{2,3}");
        if (modular) {
            lines().forEach(owners::add);
        }
    }

    private static List<Owner> lines() {
        try (InputStream stream = KnownPrefixes.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IOException("the plugin lacks its file " + FILE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new Owner(columns[0], columns[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The artifact that would read a setting, if nothing on the class path has options with this prefix. */
    Optional<Owner> of(CanonicalName name) {
        return owners.stream()
                .filter(owner -> name.startsWith(model.canonical(owner.prefix())))
                .filter(owner -> !model.isNamespace(model.canonical(owner.prefix())))
                .findFirst();
    }
}
