package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.run.JdkProfile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Activation;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Reads which profiles of projects and their parents a JDK activates. */
final class JdkActivations {

    private JdkActivations() {}

    static List<JdkProfile> of(List<MavenProject> projects) {
        Set<JdkProfile> profiles = new LinkedHashSet<>();
        for (MavenProject project : projects) {
            for (MavenProject one = project; one != null; one = one.getParent()) {
                profiles.addAll(of(one.getOriginalModel()));
            }
        }
        return List.copyOf(profiles);
    }

    private static List<JdkProfile> of(@Nullable Model model) {
        List<JdkProfile> profiles = new ArrayList<>();
        for (Profile profile : model == null ? List.<Profile>of() : model.getProfiles()) {
            Activation activation = profile.getActivation();
            if (activation != null && activation.getJdk() != null) {
                profiles.add(new JdkProfile(profile.getId(), activation.getJdk()));
            }
        }
        return profiles;
    }
}
