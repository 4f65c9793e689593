/** A program that uses the library as a module. */
module com.example {
  requires io.github.relu4j;
}
