package stranger;

import org.apache.maven.plugin.AbstractMojo;
import org.eclipse.jgit.lib.Repository;

public class TellMojo extends AbstractMojo {
    @Override
    public void execute() {
        String jar = Repository.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        getLog().info("JGit of the stranger: " + jar.substring(jar.lastIndexOf('/') + 1));
    }
}
