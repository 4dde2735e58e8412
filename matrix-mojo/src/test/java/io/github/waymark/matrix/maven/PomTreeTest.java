package io.github.waymark.matrix.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.finding.Place;
import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.StringReader;
import java.util.Set;
import java.util.stream.Collectors;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class PomTreeTest {

    @Test
    void aConfigurationIsTheTreeThatTheFileWouldBe() throws Exception {
        Tree.Mapping tree = tree("""
                <configuration>
                  <format>json</format>
                  <envs><env>jdk{17,25}</env><env>${more}</env></envs>
                  <exclude><entry><jdk>17</jdk><junit>latest</junit></entry><entry>docs</entry></exclude>
                  <include><entry><env>jdk26-ea</env><labels><label>nightly</label></labels></entry></include>
                  <axes><strategy>star</strategy><jdk>17,25</jdk><deps><v>a</v><v>b</v></deps></axes>
                  <labels><gate>jdk17</gate></labels>
                  <base><goals><goal>verify</goal></goals><args><arg>-Da=b,c</arg></args>
                    <requires><jdk>17+</jdk><os><os>linux</os></os></requires></base>
                  <factors>
                    <factor><name>junitlowest</name><properties><junit.version>5.9.3</junit.version></properties></factor>
                    <factor><name>empty</name></factor>
                    <locked><constraints>c.yaml</constraints></locked>
                    <db><h2><timeout>1m</timeout></h2><value><name>4+</name><timeout>2m</timeout></value></db>
                  </factors>
                  <env><environment><name>jdk*</name><exclusive>true</exclusive></environment></env>
                  <requires><plugin>0.1</plugin></requires>
                </configuration>
                """);
        String yaml = """
                envs: ["jdk{17,25}", EVALUATED]
                exclude: [{jdk: 17, junit: latest}, docs]
                include: [{env: jdk26-ea, labels: [nightly]}]
                axes: {strategy: star, jdk: "17,25", deps: [a, b]}
                labels: {gate: jdk17}
                base: {goals: [verify], args: ["-Da=b,c"], requires: {jdk: 17+, os: [linux]}}
                factors:
                  junitlowest: {properties: {junit.version: 5.9.3}}
                  empty: {}
                  locked: {constraints: c.yaml}
                  db: {h2: {timeout: 1m}, 4+: {timeout: 2m}}
                env: {"jdk*": {exclusive: true}}
                requires: {plugin: 0.1}
                """;

        assertEquals(shown(YamlFile.read(yaml, "m.yaml").root().orElseThrow()), shown(tree));
        Declaration declaration = Declaration.of(tree);
        assertEquals(Set.of("db"), declaration.factors().groups().keySet());
        assertEquals(3, declaration.factors().plain().size());
    }

    @Test
    void aTextMayStandForAList() throws Exception {
        Tree.Mapping tree = tree("<configuration><envs>jdk17, jdk25</envs><base/></configuration>");

        assertEquals("{envs=jdk17, jdk25, base={}}", shown(tree));
    }

    private static Tree.Mapping tree(String xml) throws Exception {
        return new PomTree(text -> text.replace("${more}", "EVALUATED"), element -> Place.of("pom.xml"))
                .of(Xpp3DomBuilder.build(new StringReader(xml)));
    }

    private static String shown(Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> entry.name() + "=" + shown(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (tree instanceof Tree.Items items) {
            return items.values().stream().map(PomTreeTest::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Tree.Scalar) tree).text();
    }
}
