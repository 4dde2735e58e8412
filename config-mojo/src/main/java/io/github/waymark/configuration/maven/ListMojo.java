package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.render.OptionList;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.text.Count;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Lists the options that the jars of the class path and the classes of the module declare.
 *
 * <p>{@code mvn config-options:list -Dconfig-options.group=spring.datasource}.
 */
@Mojo(name = "list", requiresProject = false, requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class ListMojo extends ConfigOptionsMojo {

    /** The formats of a list. */
    private enum Format {
        TEXT,
        TSV,
        JSON
    }

    /** The prefix of the names; by default, all options are listed. */
    @Parameter(property = "config-options.group")
    private @Nullable String group;

    /** {@code true} lists only options that files of the module set, {@code false} only others; by default both. */
    @Parameter(property = "config-options.set")
    private @Nullable Boolean set;

    /** {@code text}, {@code tsv} or {@code json}. */
    @Parameter(property = "config-options.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the list to, in UTF-8; by default, text goes to the log and other formats to standard output. */
    @Parameter(property = "config-options.output")
    private @Nullable File output;

    /** Jars, and folders of classes, whose options are listed instead of those of the class path, separated by commas. */
    @Parameter(property = "config-options.jars")
    private List<String> jars = List.of();

    /** Further configuration files for {@code config-options.set}, relative to the root of the repository. */
    @Parameter(property = "config-options.files")
    private List<String> files = List.of();

    @Override
    protected boolean readsModule() {
        return jars.isEmpty();
    }

    @Override
    protected void run() throws IOException {
        Format listFormat = EnumParameter.of("config-options.format", format, Format.values());
        try (ReadModel model = model(classPath(jars, false))) {
            OptionList all = new OptionList(listed(model.model()));
            OptionList list = group == null ? all : all.below(group);
            String text = switch (listFormat) {
                case TEXT -> list.text() + Count.of(list.options().size(), "option") + " of " + model.title() + "\n";
                case TSV -> list.tsv();
                case JSON -> list.json();
            };
            report(text, output, listFormat == Format.TEXT);
        }
    }

    private List<Option> listed(OptionModel model) throws IOException {
        List<Option> all = new ArrayList<>(model.declared());
        all.addAll(model.relative());
        if (set == null) {
            return all;
        }
        Set<CanonicalName> names = new HashSet<>();
        ModuleFiles read = files(model.dialect(), settings(files, List.of()).files());
        read.files().forEach(file -> file.settings().forEach(one -> names.add(model.canonical(one.key()))));
        return all.stream()
                .filter(option -> names.contains(model.canonical(option.name())) == set)
                .toList();
    }
}
