export { default as winkNLP } from 'wink-nlp';
export { default as model } from 'wink-eng-lite-web-model';
