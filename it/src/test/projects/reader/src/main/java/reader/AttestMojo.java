package reader;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

public class AttestMojo extends AbstractMojo {
    private MavenProject project;

    @Override
    public void execute() throws MojoExecutionException {
        DefaultArtifact signature = new DefaultArtifact(
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                null,
                "pom.asc",
                null,
                new DefaultArtifactHandler("pom.asc"));
        try {
            File file = new File(project.getBuild().getDirectory(), "pom.asc");
            file.getParentFile().mkdirs();
            signature.setFile(Files.copy(project.getFile().toPath(), file.toPath()).toFile());
        } catch (IOException e) {
            throw new MojoExecutionException("not signed", e);
        }
        project.addAttachedArtifact(signature);
    }
}
