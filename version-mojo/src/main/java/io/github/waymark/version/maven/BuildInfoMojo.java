package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.output.OutputFile;
import io.github.waymark.version.buildinfo.BuildInfo;
import io.github.waymark.version.buildinfo.InfoClass;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Puts into the jar what it was built from: version, commit, commit time, tag, and whether the working tree had changes. The resource
 * {@code META-INF/<groupId>/<artifactId>/build.properties} has it, and {@code build.json} beside it.
 *
 * <p>Two builds of the same commit get the same bytes. In the manifest, too, once the jar plugin's {@code <archive>} has
 * {@code <manifestFile>${project.build.directory}/waymark/MANIFEST.MF</manifestFile>}. With {@code className} a class is generated that
 * reads the resource, so that {@code --version} is one line: {@code System.out.println(BuildInfo.text())}.
 */
@Mojo(name = "build-info", threadSafe = true, defaultPhase = LifecyclePhase.GENERATE_SOURCES)
public final class BuildInfoMojo extends VersionMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenProject project;

    /** The class to generate, with its package, such as {@code com.acme.app.BuildInfo}; without it, none is. */
    @Parameter(property = "version.className")
    private @Nullable String className;

    /** Where the resources go, which become part of the jar. */
    @Parameter(
            property = "version.resourceDirectory",
            defaultValue = "${project.build.directory}/generated-resources/waymark")
    @SuppressWarnings("NullAway.Init")
    private File resourceDirectory;

    /** Where the source of the class goes, which is compiled with the others. */
    @Parameter(
            property = "version.sourceDirectory",
            defaultValue = "${project.build.directory}/generated-sources/waymark")
    @SuppressWarnings("NullAway.Init")
    private File sourceDirectory;

    @Override
    protected void run() {
        BuildInfo info = BuildInfo.of(project.getGroupId(), project.getArtifactId(), project.getVersion(), version());
        Path folder = resourceDirectory.toPath().resolve(info.folder());
        OutputFile.write(folder.resolve("build.properties"), info.properties());
        OutputFile.write(folder.resolve("build.json"), info.json());
        OutputFile.write(Path.of(project.getBuild().getDirectory(), "waymark", "MANIFEST.MF"), info.manifest());
        Resource resource = new Resource();
        resource.setDirectory(resourceDirectory.getPath());
        project.addResource(resource);
        if (className != null) {
            InfoClass source = InfoClass.named(className);
            OutputFile.write(sourceDirectory.toPath().resolve(source.path()), source.source(info));
            project.addCompileSourceRoot(sourceDirectory.getPath());
        }
        getLog().info("built from " + (info.commit().isEmpty() ? "no known commit" : info.commit())
                + (info.dirty() ? ", working tree dirty" : ""));
    }

    /** A project that states its version may be built where there is neither git nor a record. */
    private Optional<DerivedVersion> version() {
        Path folder = project.getBasedir().toPath();
        Checkout checkout = Checkout.around(folder, inputs(), System.currentTimeMillis());
        boolean known =
                checkout.git().isPresent() || Files.exists(checkout.root().resolve(Checkout.RECORD));
        return known ? Optional.of(checkout.version(folder)) : Optional.empty();
    }
}
