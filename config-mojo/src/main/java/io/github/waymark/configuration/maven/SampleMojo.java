package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.render.IniSample;
import io.github.waymark.configuration.render.Sample;
import io.github.waymark.configuration.render.SampleFormat;
import io.github.waymark.configuration.render.SampleSettings;
import io.github.waymark.configuration.schema.OsloExport;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.text.Count;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sample of a configuration file: each option with its description, type and default, as a comment unless it is required.
 *
 * <p>By default it has the options that the module itself declares. Values of secrets are left out.
 */
@Mojo(
        name = "sample",
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class SampleMojo extends ConfigOptionsMojo {

    /** {@code properties}, {@code yaml}, {@code ini} in the form of oslo.config's samples, or {@code env}. */
    @Parameter(property = "config-options.format", defaultValue = "properties")
    private String format = "properties";

    /** The maximum length of comments; {@code 0} for any length. */
    @Parameter(property = "config-options.wrap", defaultValue = "90")
    private int wrap;

    /** The prefix of the options; by default, all are shown. */
    @Parameter(property = "config-options.group")
    private @Nullable String group;

    /** Whether to show only options that have to be set. */
    @Parameter(property = "config-options.minimal", defaultValue = "false")
    private boolean minimal;

    /** Whether to show only the first sentence of descriptions. */
    @Parameter(property = "config-options.summarize", defaultValue = "false")
    private boolean summarize;

    /** Whether to show deprecated options too, after the others. */
    @Parameter(property = "config-options.deprecated", defaultValue = "false")
    private boolean deprecated;

    /** Whether to show only options that files of the module set or its classes use by name, of all artifacts. */
    @Parameter(property = "config-options.used", defaultValue = "false")
    private boolean used;

    /** Artifacts whose options are shown, too: patterns of the file names of jars, such as {@code acme-*.jar}. */
    @Parameter(property = "config-options.include")
    private List<String> include = List.of();

    /** An export of oslo.config, as JSON or YAML, whose options are shown instead of those of the module. */
    @Parameter(property = "config-options.export")
    private @Nullable File export;

    /** The file to write the sample to; by default it goes to standard output. */
    @Parameter(property = "config-options.output")
    private @Nullable File output;

    /** Jars, and folders of classes, whose options are shown instead of those of the module, separated by commas. */
    @Parameter(property = "config-options.jars")
    private List<String> jars = List.of();

    @Override
    protected boolean readsModule() {
        return jars.isEmpty();
    }

    @Override
    protected void run() throws IOException {
        SampleFormat sampleFormat = EnumParameter.of("config-options.format", format, SampleFormat.values());
        SampleSettings settings = new SampleSettings(minimal, summarize, deprecated, wrap);
        if (export != null) {
            report(exported(export.toPath(), settings, sampleFormat), output, false);
            return;
        }
        List<ClassPathEntry> classPath = classPath(jars, false);
        try (ReadModel read = model(classPath)) {
            OptionModel model = read.model();
            List<Option> options = used
                    ? usedOptions(model)
                    : OptionSelection.of(classPath, !jars.isEmpty(), include).of(model);
            List<Option> shown = group == null ? options : OptionSelection.below(model, options, group);
            String text = new Sample(model.dialect(), shown, model.groups(), settings).text(sampleFormat);
            report(text, output, false);
            getLog().debug("sample of " + Count.of(shown.size(), "option"));
        }
    }

    private String exported(Path file, SampleSettings settings, SampleFormat sampleFormat) throws IOException {
        OsloExport read = OsloExport.read(Files.readString(folder().resolve(file)), file.toString());
        return sampleFormat == SampleFormat.INI
                ? IniSample.of(read.options(), wrap, minimal, summarize)
                : new Sample(Dialect.PLAIN, read.plainOptions(), read.groups(), settings).text(sampleFormat);
    }

    private List<Option> usedOptions(OptionModel model) throws IOException {
        Set<CanonicalName> names = new HashSet<>();
        for (ConfigurationFile file :
                files(model.dialect(), settings(List.of(), List.of()).files()).files()) {
            file.settings().stream().map(FileSetting::key).map(model::canonical).forEach(names::add);
        }
        return model.declared().stream()
                .filter(option -> isUsed(model, model.canonical(option.name()), names))
                .toList();
    }

    private static boolean isUsed(OptionModel model, CanonicalName option, Set<CanonicalName> names) {
        return model.isMentioned(option) || names.stream().anyMatch(name -> name.startsWith(option));
    }
}
