package io.github.relu4j.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where vectors have two lanes")
class TwoLanesTest {

  @Test
  @DisplayName("all works on the scalar path, though vectors were asked for, and says why")
  void works() throws IOException, InterruptedException {
    assertThat(
            ForkedJava.run(
                "--add-modules=jdk.incubator.vector",
                "-XX:MaxVectorSize=8",
                "-Drelu4j.path=vector",
                "-cp",
                ForkedJava.classPath(),
                Everything.class.getName()))
        .containsExactly(
            "scalar path: -Drelu4j.path=vector was given, but vectors have only 2 lanes here;"
                + " leave -XX:MaxVectorSize away");
  }
}
