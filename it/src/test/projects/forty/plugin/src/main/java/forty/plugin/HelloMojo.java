// Copyright 2026 Forty
package forty.plugin;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;

/** Greets. */
@Mojo(name = "hello", threadSafe = true)
public class HelloMojo extends AbstractMojo {

    @Override
    public void execute() {
        getLog().info("Hello");
    }
}
