/** First names of people, as pages of many countries have them: the list of English ones, and what it lacks. */
import { isGivenName as isListed } from '../../text/lexicon/givenNames';

/** Whether people are called so by their first name, with or without its accents: `Jürgen`. */
export function isGivenName(word: string): boolean {
  const form = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss');
  return isListed(form) || OTHERS.has(form);
}

const OTHERS = new Set(
  // German
  (
    'achim andrea anja anke annika antje axel bernd bernhard birgit bjorn britta carsten christa christoph claudia detlef dieter dietmar dirk eberhard eckhard ekkehard elke ' +
    'erika ernst eva felix florian franz franziska franziskus friedrich fritz gabriele gerd gerhard gisela gregor gudrun gunter gunther hannes hans harald hartmut heike heiko heiner ' +
    'heinrich heinz helga helmut henning herbert hildegard holger horst ilse inga inge ingo ingrid jan johannes jorg joachim jochen jonas jorn jurgen jutta karin karl karsten ' +
    'katharina katja katrin kerstin klaus konrad konstantin kurt leonie lothar ludwig lukas lutz manfred manuela marcus markus marlene martina matthias maximilian michaela monika ' +
    'moritz niklas norbert olaf olga oskar otto petra philipp rainer ralf regina reiner reinhard renate roland rolf rudiger rudolf sabine sebastian siegfried sigrid silke simone ' +
    'sonja stefan steffen steffi susanne svenja tanja thilo thomas thorsten tilman tobias torsten udo ulf uli ulrich ulrike ursula ute uwe volker walter werner wilhelm wolfgang ' +
    // French
    'adrien agathe alain amelie antoine arnaud aurelie aurelien bastien baptiste benoit camille cecile cedric celine charlotte chloe christelle clemence clement corinne damien ' +
    'delphine didier eloise elodie emilie emmanuel estelle etienne fabien fabrice florent francoise gael gaelle gerard gilles guillaume helene herve isabelle jacques jean jeremie ' +
    'jeremy jerome julien laetitia laurent loic lucie ludovic manon marie marion mathieu mathilde maxime mickael muriel nathalie nicolas noemie oceane olivier pascal patrice ' +
    'philippe quentin raphael remi remy romain sandrine sebastien severine solene sophie stephane stephanie sylvain sylvie thibault thierry valerie veronique vincent virginie xavier yann yves ' +
    // Italian, Spanish, Portuguese
    'alessandra alessandro alessia andres angela beatriz chiara cristina daniela davide diego elena eleonora enrico fabio federica federico filippo francesca francesco giacomo giorgia ' +
    'giorgio giovanni giulia giulio giuseppe ilaria javier joao joaquin jorge jose juan lorenzo luca lucia luigi luis luiz manuel marcelo marco marta martina massimo matteo mateus ' +
    'mattia michele miguel nicola paola paolo pablo pedro pietro raul ricardo riccardo roberta roberto rodrigo rui salvatore sergio silvia stefania stefano thiago tiago tommaso valentina vicente ' +
    // Dutch and Nordic
    'aart anneke arjan bart bas bram daan dirk eero eirik esa femke gerrit gijs guus hanneke hendrik hilde ingeborg jaap janne jeroen joost joris jukka kaisa kari kasper kees kjell ' +
    'koen lasse leif liv maarten magnus marieke mette mikael mikko mikkel nils niels oyvind pekka piet pieter riikka rikke ruben sander sanne sigurd siri soren stein sybren tapio teun thijs ' +
    'tiina tor tore torbjorn trond tuomas ville wouter ' +
    // Slavic, Baltic, Hungarian, Greek, Turkish
    'agnieszka aleksandar aleksander aleksandra alexei alexey anastasia andrei andrej andrey andrzej arina balazs bartek bogdan boris branislav dania darya dmitry dragan ekaterina emre ' +
    'evgeny gabor giorgos grzegorz igor ilya irina istvan ivana jakub jana janos jaroslav jiri kamil karel katarzyna kateryna konstantinos kostas krzysztof laszlo maciej magdalena marcin marek ' +
    'mariusz martyna mateusz michal mikhail milan milos miroslav murat mustafa natalia nikola nikolai nikolay nikos oksana oleg oleksandr ondrej pawel pavel petr piotr przemyslaw radek sergei sergey ' +
    'slawomir stanislav svetlana szymon tatiana tomas tomasz vaclav vladimir vladislav volodymyr wojciech yulia yuri zoltan zuzana ' +
    // Asian and African
    'abdul aditya ahmad akira ali amit anil anita ankit arun asha ayesha chinedu deepak fatima hamza hassan hiroshi ibrahim imran kavita kenji khalid kofi kwame manish neha nikhil omar pooja ' +
    'priya rahul raj rajesh ravi rohan rohit sanjay satoshi shreya sunil suresh takashi vijay vikram vivek yuki yusuf'
  ).split(' '),
);
