package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import java.nio.file.Path;
import java.util.List;

/**
 * A reactor whose modules depend on what large projects publish.
 *
 * @param boms imported BOMs, {@code groupId:artifactId:version}
 * @param uses dependencies, {@code groupId:artifactId[:version]}
 */
record RealTrees(String name, List<String> boms, List<String> uses) {

    private static final String BOOT = "org.springframework.boot:spring-boot-";
    private static final String HADOOP = "org.apache.hadoop:hadoop-";
    private static final String GOOGLE = "com.google.cloud:google-cloud-";

    private static final List<RealTrees> ALL = List.of(
            new RealTrees(
                    "boot",
                    List.of(BOOT + "dependencies:3.3.5"),
                    List.of(BOOT + "starter-web", BOOT + "starter-data-jpa", BOOT + "starter-actuator")),
            new RealTrees("camel", List.of("org.apache.camel:camel-bom:4.8.1"), List.of("org.apache.camel:camel-core")),
            new RealTrees(
                    "quarkus",
                    List.of("io.quarkus.platform:quarkus-bom:3.15.1"),
                    List.of(
                            "io.quarkus:quarkus-resteasy",
                            "io.quarkus:quarkus-resteasy-jackson",
                            "io.quarkus:quarkus-hibernate-orm",
                            "io.quarkus:quarkus-jdbc-postgresql")),
            new RealTrees(
                    "hadoop",
                    List.of(),
                    List.of(
                            HADOOP + "common:3.4.0",
                            HADOOP + "client:3.4.0",
                            HADOOP + "mapreduce-client-jobclient:3.4.0")),
            new RealTrees(
                    "spark",
                    List.of(),
                    List.of("org.apache.spark:spark-core_2.12:3.5.3", "org.apache.spark:spark-sql_2.12:3.5.3")),
            new RealTrees(
                    "google",
                    List.of("com.google.cloud:libraries-bom:26.48.0"),
                    List.of(GOOGLE + "storage", GOOGLE + "bigquery", GOOGLE + "pubsub")));

    static int count() {
        return ALL.size();
    }

    /** Writes the reactor; its profile {@code rules} binds Enforcer's two rules, which only warn. */
    static void write(Path folder, int ofEach) {
        StringBuilder modules = new StringBuilder();
        for (RealTrees tree : ALL) {
            for (int i = 1; i <= ofEach; i++) {
                modules.append("<module>").append(tree.name()).append(i).append("</module>\n");
                Ground.write(folder.resolve(tree.name() + i + "/pom.xml"), tree.pom(i));
            }
        }
        Ground.write(folder.resolve("pom.xml"), """
                <project>
                <modelVersion>4.0.0</modelVersion>
                <groupId>bench</groupId><artifactId>reactor</artifactId><version>1</version><packaging>pom</packaging>
                <modules>
                %s</modules>
                <profiles><profile><id>rules</id><build><plugins><plugin>
                  <artifactId>maven-enforcer-plugin</artifactId><version>3.7.0</version>
                  <executions><execution><goals><goal>enforce</goal></goals><configuration>
                    <fail>false</fail><rules><dependencyConvergence/><requireUpperBoundDeps/></rules>
                  </configuration></execution></executions>
                </plugin></plugins></build></profile></profiles>
                </project>
                """.formatted(modules));
    }

    private String pom(int number) {
        StringBuilder imports = new StringBuilder();
        boms.forEach(bom -> imports.append(element(bom, "<type>pom</type><scope>import</scope>")));
        StringBuilder dependencies = new StringBuilder();
        uses.forEach(use -> dependencies.append(element(use, "")));
        return """
                <project>
                <modelVersion>4.0.0</modelVersion>
                <parent><groupId>bench</groupId><artifactId>reactor</artifactId><version>1</version></parent>
                <artifactId>%s%d</artifactId>
                <dependencyManagement><dependencies>%s</dependencies></dependencyManagement>
                <dependencies>%s</dependencies>
                </project>
                """.formatted(name, number, imports, dependencies);
    }

    private static String element(String coordinates, String more) {
        String[] parts = coordinates.split(":", -1);
        return "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId>"
                + (parts.length > 2 ? "<version>" + parts[2] + "</version>" : "") + more + "</dependency>";
    }
}
