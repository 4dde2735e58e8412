package newapi;

import org.apache.maven.api.PathScope;
import org.apache.maven.api.Project;
import org.apache.maven.api.Session;
import org.apache.maven.api.di.Inject;
import org.apache.maven.api.di.Named;
import org.apache.maven.api.plugin.Log;
import org.apache.maven.api.plugin.Mojo;

@Named("@group@:newapi-maven-plugin:1:tell")
public class TellMojo implements Mojo {
    @Inject
    private Session session;

    @Inject
    private Project project;

    @Inject
    private Log log;

    @Override
    public void execute() {
        log.info("version seen: " + project.getVersion());
        session.resolveDependencies(project, PathScope.MAIN_RUNTIME)
                .forEach(file -> log.info("resolved: " + file.getFileName()));
    }
}
