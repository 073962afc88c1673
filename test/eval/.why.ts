import { readFileSync } from 'node:fs';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { learnedIn } from '../../src/app/known.ts';
import { lexiconOf } from '../../src/knowledge/learning/learned.ts';
import { createWordingIndex } from '../../src/knowledge/learning/wordingIndex.ts';
import { entriesOf } from '../../src/knowledge/letters/facts.ts';
import { ownerOf } from '../../src/knowledge/letters/owner.ts';
import { createAskingReader } from '../../src/knowledge/reading/asking.ts';
import { profilesOf } from '../../src/knowledge/matching/profile.ts';
import { askedQuestion, SIGNALS, signalsOf } from '../../src/knowledge/matching/signals.ts';
import { baseShares, classifierSignals, CLASSIFIER_SIGNALS } from '../../src/knowledge/matching/check.ts';
import { MANY } from '../../src/knowledge/matching/weights.ts';
const k = readKnowledge('knowledge'); const L = learnedIn(k);
const lex = lexiconOf(k, L.words); const idx = createWordingIndex(L.wordings); const ent = entriesOf(k); const ask = createAskingReader(k.asking);
const prof = profilesOf(k.letters, ent, L.asked, lex, ask); const base = baseShares(ask);
const names=[...SIGNALS,...ask.names,...CLASSIFIER_SIGNALS];
for (const text of process.argv.slice(2)) {
  const r={text,terms:lex.read(text)};
  const ranked=idx.rank([r],(o)=>['entry','elsewhere'].includes(ownerOf(o).kind)?1:0);
  console.log('\n'+text, ranked.slice(0,3).map(x=>`${x.owner} ${x.likely.toFixed(2)}`).join(', '), ask.read(text).kinds.map(i=>ask.names[i]).join(','));
  const p=prof.get(ranked[0]!.owner); if(!p) continue;
  const q=askedQuestion(r,ask,idx.rarity);
  const s=[...signalsOf(q,p,base),...classifierSignals(ranked[0]!,ranked,o=>ent.get(o)?.kind==='fact')];
  const c=names.map((n,i)=>[n,s[i]!,s[i]!*(MANY[n]??0)] as const);
  console.log('  total',(MANY['base']!+c.reduce((a,x)=>a+x[2],0)).toFixed(2),'size',p.asked.size, c.filter(x=>Math.abs(x[2])>0.25).map(x=>`${x[0]}=${x[1].toFixed(2)}→${x[2].toFixed(1)}`).join(' '));
}
