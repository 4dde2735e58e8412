package io.github.waymark.configuration.source;

import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names that frameworks build of other names, which no metadata describes: a file of the plugin lists them with their versions. */
final class PatternList {

    private static final String FILE = "patterns.tsv";
    private static final String BELOW = ".**";

    private final List<Option> options = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    private PatternList() {}

    /** The patterns of the versions that are on the class path. */
    static Declarations of(ArtifactVersions versions) {
        PatternList patterns = new PatternList();
        text().lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(line -> patterns.add(line.split("\t", -1), versions));
        // A pattern such as management.endpoint.*.enabled says nothing about other names.
        return new Declarations(List.of(), List.of(), List.of(), patterns.open, List.of(), patterns.options);
    }

    private void add(String[] columns, ArtifactVersions versions) {
        String until = columns.length > 4 ? columns[4] : "";
        Optional<String> artifact = versions.within(columns[2], columns[3], until);
        if (artifact.isEmpty()) {
            return;
        }
        String name = columns[0];
        if (name.endsWith(BELOW)) {
            open.add(name.substring(0, name.length() - BELOW.length()));
        } else {
            OptionType type = OptionType.ofWord(columns[1]).orElse(OptionType.UNKNOWN);
            options.add(Option.of(name, type, new Origin(artifact.get(), "", "")));
        }
    }

    private static String text() {
        try (InputStream stream = PatternList.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IOException("the plugin lacks its file " + FILE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
