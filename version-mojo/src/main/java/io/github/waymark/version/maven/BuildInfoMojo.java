package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.version.buildinfo.BuildInfo;
import io.github.waymark.version.buildinfo.BuildInfoClass;
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
 * Records in the jar what it was built from: version, commit, commit time, tag, and whether the working tree had changes. The
 * resources are {@code META-INF/<groupId>/<artifactId>/build.properties} and {@code build.json}.
 *
 * <p>Two builds of the same commit write the same bytes. To add the information to the manifest, set <code>
 * &lt;manifestFile&gt;${project.build.directory}/waymark/MANIFEST.MF&lt;/manifestFile&gt;</code> in the jar plugin's {@code <archive>}. If {@code
 * className} is set, a class that reads the resource is generated: {@code System.out.println(BuildInfo.text())} implements
 * {@code --version}.
 */
@Mojo(name = "build-info", threadSafe = true, defaultPhase = LifecyclePhase.GENERATE_SOURCES)
public final class BuildInfoMojo extends VersionMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenProject project;

    /** The fully qualified name of the class to generate, such as {@code com.acme.app.BuildInfo}. By default, none is generated. */
    @Parameter(property = "version.className")
    private @Nullable String className;

    /** The folder to write the resources to; it is added to the resources of the project. */
    @Parameter(
            property = "version.resourceDirectory",
            defaultValue = "${project.build.directory}/generated-resources/waymark")
    @SuppressWarnings("NullAway.Init")
    private File resourceDirectory;

    /** The folder to write the source of the class to; it is added to the source roots of the project. */
    @Parameter(
            property = "version.sourceDirectory",
            defaultValue = "${project.build.directory}/generated-sources/waymark")
    @SuppressWarnings("NullAway.Init")
    private File sourceDirectory;

    @Override
    protected void run() {
        BuildInfo info = BuildInfo.of(project.getGroupId(), project.getArtifactId(), project.getVersion(), version());
        Path folder = resourceDirectory.toPath().resolve(info.folder());
        writeFile(folder.resolve("build.properties"), info.properties());
        writeFile(folder.resolve("build.json"), info.json());
        writeFile(Path.of(project.getBuild().getDirectory(), "waymark", "MANIFEST.MF"), info.manifest());
        Resource resource = new Resource();
        resource.setDirectory(resourceDirectory.getPath());
        project.addResource(resource);
        if (className != null) {
            BuildInfoClass source = BuildInfoClass.named(className);
            writeFile(sourceDirectory.toPath().resolve(source.path()), source.source(info));
            project.addCompileSourceRoot(sourceDirectory.getPath());
        }
        getLog().info("built from " + (info.commit().isEmpty() ? "no known commit" : info.commit())
                + (info.dirty() ? ", working tree dirty" : ""));
    }

    /** Empty if there is neither a git repository nor a record, which is allowed for projects that set their version themselves. */
    private Optional<DerivedVersion> version() {
        Path folder = project.getBasedir().toPath();
        Checkout checkout = Checkout.around(folder, inputs(), System.currentTimeMillis());
        boolean known =
                checkout.git().isPresent() || Files.exists(checkout.root().resolve(Checkout.RECORD));
        return known ? Optional.of(checkout.version(folder)) : Optional.empty();
    }
}
