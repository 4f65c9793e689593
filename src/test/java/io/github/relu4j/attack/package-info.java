/** Many cases from one seed against the contract: {@code mvn test -Pattack}. */
package io.github.relu4j.attack;
