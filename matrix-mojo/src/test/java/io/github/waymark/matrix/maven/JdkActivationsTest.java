package io.github.waymark.matrix.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.matrix.run.JdkProfile;
import java.util.List;
import org.apache.maven.model.Activation;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class JdkActivationsTest {

    private static MavenProject project(String id, String jdk) {
        Activation activation = new Activation();
        activation.setJdk(jdk.isEmpty() ? null : jdk);
        Profile profile = new Profile();
        profile.setId(id);
        profile.setActivation(activation);
        Profile plain = new Profile();
        plain.setId("plain");
        Model model = new Model();
        model.addProfile(profile);
        model.addProfile(plain);
        MavenProject project = new MavenProject();
        project.setOriginalModel(model);
        return project;
    }

    @Test
    void profilesOfParentsCountOnceAndThoseWithoutAJdkDoNot() {
        MavenProject parent = project("old", "[1.8,10)");
        MavenProject first = project("new", "[22,)");
        MavenProject second = project("by-property", "");
        first.setParent(parent);
        second.setParent(parent);

        assertEquals(
                List.of(new JdkProfile("new", "[22,)"), new JdkProfile("old", "[1.8,10)")),
                JdkActivations.of(List.of(first, second, new MavenProject())));
    }
}
