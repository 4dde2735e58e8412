package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.ConfigurationPath;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.Dialect;
import java.util.Comparator;

/** Which of several settings of an option wins, by the rules of the framework, as far as the files of a repository decide it. */
final class Precedence {

    /** A setting and the file that it is in. */
    record Source(ConfigurationFile file, FileSetting setting) {
        private ConfigurationPath path() {
            return file.path();
        }
    }

    private Precedence() {}

    /** The weakest first. */
    static Comparator<Source> order(Dialect dialect) {
        Comparator<Source> named = Comparator.comparing((Source source) -> isEnvironment(source))
                .thenComparing(source -> source.path().test());
        Comparator<Source> rest = Comparator.comparing(
                        (Source source) -> source.setting().document())
                .thenComparing(source -> source.setting().place());
        return switch (dialect) {
            case SPRING ->
                named.thenComparing(source -> !source.path().base().equals("bootstrap"))
                        .thenComparing(source -> !source.path().profile().isEmpty())
                        .thenComparing(source -> source.path().location())
                        .thenComparing(source -> source.path().format() == FileFormat.PROPERTIES)
                        .thenComparing(rest);
            case MICRONAUT ->
                named.thenComparing(source -> !source.path().base().equals("bootstrap"))
                        .thenComparing(source -> !source.path().profile().isEmpty())
                        .thenComparing(source -> source.path().location())
                        .thenComparing(source -> source.path().format() == FileFormat.YAML)
                        .thenComparing(rest);
            default ->
                named.thenComparing(source -> !source.path().base().startsWith("microprofile"))
                        .thenComparing(source -> source.path().location())
                        .thenComparing(source -> !source.setting().profile().isEmpty())
                        .thenComparing(source -> source.path().format() == FileFormat.YAML)
                        .thenComparing(rest);
        };
    }

    private static boolean isEnvironment(Source source) {
        return source.path().format() == FileFormat.ENVIRONMENT;
    }
}
