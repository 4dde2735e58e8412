package io.github.waymark.configuration.check;

import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The options of the artifacts in {@link KnownPrefixes}, for settings whose jar is missing.
 *
 * <p>Those that earlier versions of Spring Boot had, and it hasn't any more, are deprecated, with the version that removed them.
 */
final class KnownOptions {

    /** The version whose options are known. */
    static final String TITLE = "Spring Boot 4.0.7";

    private static final String FILE = "options.tsv";
    private static final String OPEN = "open";
    private static final int COLUMNS = 4;

    private KnownOptions() {}

    /** Reads the options; the origin of each is the artifact without a version. */
    static OptionModel read() {
        try (InputStream stream = KnownOptions.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IOException("the plugin lacks its file " + FILE);
            }
            List<Option> options = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(KnownOptions::option)
                    .toList();
            return OptionModel.of(Dialect.SPRING, List.of(Declarations.of(options)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Option option(String line) {
        String[] columns = line.split("\t", COLUMNS);
        String form = columns.length > 2 ? columns[2] : "";
        String by = columns.length > COLUMNS - 1 ? columns[COLUMNS - 1] : "";
        Option option = Option.of(columns[1], OptionType.UNKNOWN, new Origin(columns[0], FILE, ""));
        if (form.isEmpty() || form.equals(OPEN)) {
            return option.change().open(form.equals(OPEN)).build();
        }
        boolean version = by.matches("\\d+");
        Deprecation removal = new Deprecation(
                Deprecation.Severity.ERROR,
                Optional.empty(),
                Optional.of(by).filter(name -> !version && !name.isEmpty()),
                Optional.of(by).filter(name -> version));
        return option.change().deprecation(Optional.of(removal)).build();
    }
}
