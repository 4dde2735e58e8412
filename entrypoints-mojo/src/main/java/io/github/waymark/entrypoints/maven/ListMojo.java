package io.github.waymark.entrypoints.maven;

import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.registry.Registry;
import io.github.waymark.entrypoints.registry.ServiceTable;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.json.JsonMap;
import io.github.waymark.maven.goal.EnumParameter;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Lists the providers of services that {@code ServiceLoader} finds on the runtime class path, in its order: those of the module, of
 * other modules of the build and of dependencies. No class is loaded.
 */
@Mojo(name = "list", requiresProject = false, requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ListMojo extends EntryPointsMojo {

    /** The services to list: a binary name, or a pattern with {@code *}. */
    @Parameter(property = "entry-points.service", defaultValue = "*")
    private String service = "*";

    /** Whether the text lists providers by {@code service} or by {@code artifact}. */
    @Parameter(property = "entry-points.by", defaultValue = "service")
    private String by = "service";

    /** {@code text}, {@code json} or {@code tsv}. */
    @Parameter(property = "entry-points.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the list to, in UTF-8; by default, text goes to the log and other formats to standard output. */
    @Parameter(property = "entry-points.output")
    private @Nullable File output;

    /** Jars to read instead of the class path of the project, separated by commas. */
    @Parameter(property = "entry-points.jars")
    private List<String> jars = List.of();

    @Override
    protected boolean readsModule() {
        return jars.isEmpty();
    }

    @Override
    protected void run() throws IOException {
        String wanted = EnumParameter.word("entry-points.format", format, "text", "json", "tsv");
        String order = EnumParameter.word("entry-points.by", by, "service", "artifact");
        ProjectJdk jdk = jdk();
        try (Archives archives = archives(jdk.feature());
                JdkClasses jdkClasses = jdk.classes()) {
            Registry registry = Registry.of(sources(archives));
            ServiceTable table = new ServiceTable(registry, service, new KnownClasses(registry.sources(), jdkClasses));
            String report = switch (wanted) {
                case "json" -> json(table);
                case "tsv" -> table.tsv();
                default -> order.equals("artifact") ? table.byArtifact() : table.byService();
            };
            report(report, output, wanted.equals("text"));
        }
    }

    private String json(ServiceTable table) {
        String project = build().project().map(ProjectPath::coordinates).orElse("");
        return JsonMap.report()
                .add("project", project)
                .add("services", table.json())
                .text();
    }

    private List<Source> sources(Archives archives) {
        if (!jars.isEmpty()) {
            return jars(jars, archives);
        }
        ProjectPath path = path(project(), archives);
        List<Source> sources = new ArrayList<>(path.own(false));
        sources.addAll(path.dependencies(
                scope -> Artifact.SCOPE_COMPILE.equals(scope) || Artifact.SCOPE_RUNTIME.equals(scope)));
        path.notRead().forEach((file, reason) -> getLog().warn(file + " can't be read: " + reason));
        return sources;
    }
}
