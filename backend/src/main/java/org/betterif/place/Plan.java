package org.betterif.place;

/** An entry of one of the place's lists, as an administrator or an import writes it. */
sealed interface Plan permits AreaPlan, TopicPlan, ServicePlan, ClosurePlan, PreElectionPlan, RightDoorPlan {}
