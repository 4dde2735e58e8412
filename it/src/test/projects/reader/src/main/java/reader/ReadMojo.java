package reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

public class ReadMojo extends AbstractMojo {
    private MavenProject project;

    @Override
    public void execute() throws MojoExecutionException {
        Path pom = project.getFile().toPath();
        try {
            boolean beside = Files.exists(pom.resolveSibling(".gitignore"));
            boolean literal = Files.readString(pom).contains("<version>" + project.getVersion() + "</version>");
            getLog().info(project.getArtifactId() + ": POM in the module's folder " + beside + ", literal " + literal);
        } catch (IOException e) {
            throw new MojoExecutionException("unreadable", e);
        }
    }
}
