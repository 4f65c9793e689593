package io.github.relu4j.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "later ones have no security manager")
@DisplayName("Under a security manager that lets an application read next to no property")
class SecurityManagerTest {

  @Test
  @DisplayName("all works, and the path is chosen as if none had been asked for")
  void withoutVectors() throws IOException, InterruptedException {
    assertThat(
            ForkedJava.run(
                "-Djava.security.manager",
                "-Drelu4j.path=scalar",
                "-cp",
                ForkedJava.classPath(),
                Everything.class.getName()))
        .containsExactly(
            "scalar path: the module jdk.incubator.vector is not loaded;"
                + " start Java with --add-modules jdk.incubator.vector");
  }

  @Test
  @DisplayName("vectors can be used")
  void withVectors() throws IOException, InterruptedException {
    assertThat(
            ForkedJava.run(
                "-Djava.security.manager",
                "-Drelu4j.path=scalar",
                "--add-modules=jdk.incubator.vector",
                "-cp",
                ForkedJava.classPath(),
                Everything.class.getName()))
        .singleElement()
        .asString()
        .startsWith("vector path,")
        .endsWith("jdk.incubator.vector is loaded");
  }
}
